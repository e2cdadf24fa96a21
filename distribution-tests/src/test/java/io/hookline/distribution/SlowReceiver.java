package io.hookline.distribution;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Counts webhooks, and answers after a while, so that there is always a call under way. */
final class SlowReceiver implements AutoCloseable {
  private static final int ANSWER_MILLIS = 20;

  private final ConcurrentMap<String, Integer> received = new ConcurrentHashMap<>();
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);
  private final HttpServer server;

  private SlowReceiver(HttpServer server) {
    this.server = server;
  }

  static SlowReceiver open() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SlowReceiver receiver = new SlowReceiver(server);
    server.createContext("/", receiver::take);
    server.start();
    return receiver;
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
  }

  /** How often each {@code webhook-id} came. */
  ConcurrentMap<String, Integer> received() {
    return received;
  }

  @Override
  public void close() {
    server.stop(0);
    later.close();
  }

  private void take(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    received.merge(exchange.getRequestHeaders().getFirst("webhook-id"), 1, Integer::sum);
    var _ = later.schedule(() -> answer(exchange), ANSWER_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static void answer(HttpExchange exchange) {
    try (exchange) {
      exchange.sendResponseHeaders(204, -1);
    } catch (IOException gone) {
      // Whoever called was killed; the executor keeps what is thrown to itself.
      throw new UncheckedIOException(gone);
    }
  }
}
