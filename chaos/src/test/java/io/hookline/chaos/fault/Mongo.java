package io.hookline.chaos.fault;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetSocketAddress;

/** An imitation of MongoDB in this process. It can go away and come back with its data. */
final class Mongo implements AutoCloseable {
  private final MemoryBackend data = new LastingBackend();
  private final InetSocketAddress address;
  private MongoServer server = new MongoServer(data);
  private boolean running = true;

  Mongo() {
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

  @Override
  public void close() {
    stop();
  }

  private static final class LastingBackend extends MemoryBackend {
    /** A disk keeps its data when its server stops. */
    @Override
    public void close() {}
  }
}
