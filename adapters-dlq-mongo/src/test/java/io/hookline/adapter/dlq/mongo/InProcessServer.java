package io.hookline.adapter.dlq.mongo;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.net.ssl.X509KeyManager;

/**
 * An imitation of MongoDB in this process. It can go away and come back with its data, refuse
 * commands, and tells which it got.
 */
final class InProcessServer implements AutoCloseable {
  private static final Set<String> WRITES =
      Set.of("insert", "update", "delete", "findAndModify", "createIndexes", "dropIndexes");

  private final MemoryBackend data = new Backend();
  private final List<Document> writes = new CopyOnWriteArrayList<>();
  private final InetSocketAddress address;
  private MongoServer server = new MongoServer(data);
  private boolean running = true;
  private volatile Predicate<String> refused = _ -> false;
  private volatile Predicate<String> unanswered = _ -> false;
  private volatile MongoServerError refusal = new MongoServerError(1, "not now");

  InProcessServer() {
    address = server.bind();
  }

  /** That speaks nothing but TLS, with this certificate. */
  InProcessServer(X509KeyManager keys, String certificate) {
    server.enableSsl(keys.getPrivateKey(certificate), null, keys.getCertificateChain(certificate));
    address = server.bind();
  }

  String uri() {
    return "mongodb://127.0.0.1:" + address.getPort();
  }

  /**
   * Once only: a server that is stopped already may wait for ever for what it cannot do any more.
   */
  void stop() {
    if (running) {
      running = false;
      server.shutdownNow();
    }
  }

  void start() {
    server = new MongoServer(data);
    server.bind(address);
    running = true;
  }

  /** From now on commands that {@code which} accepts fail with {@code error}. */
  void refuse(Predicate<String> which, MongoServerError error) {
    refusal = error;
    refused = which;
  }

  /** From now on commands that {@code which} accepts are done, but answered with {@code error}. */
  void loseAnswer(Predicate<String> which, MongoServerError error) {
    refusal = error;
    unanswered = which;
  }

  void refuseNothing() {
    refused = _ -> false;
    unanswered = _ -> false;
  }

  /** The commands that wrote something, oldest first. */
  List<Document> writes() {
    return List.copyOf(writes);
  }

  static boolean isWrite(String command) {
    return WRITES.contains(command);
  }

  @Override
  public void close() {
    stop();
  }

  /** With what the imitation lacks of a server. */
  private final class Backend extends MemoryBackend {
    private static final Set<String> READS = Set.of("find", "getMore");

    @Override
    public Document handleCommand(
        Channel channel, String databaseName, String command, Document query) {
      if (refused.test(command)) {
        throw refusal;
      }
      if (isWrite(command)) {
        writes.add(query);
      }
      if (READS.contains(command)) {
        // A reply ends at 16 MiB; this one holds all there is, unless it is told how much.
        query.putIfAbsent("batchSize", 3);
      }
      Document answer = super.handleCommand(channel, databaseName, command, query);
      if (unanswered.test(command)) {
        throw refusal;
      }
      return answer;
    }

    /** A disk keeps its data when its server stops. */
    @Override
    public void close() {}
  }
}
