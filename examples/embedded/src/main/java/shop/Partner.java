package shop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicBoolean;

/** Takes webhooks: some at once, some at the second attempt, some never. */
final class Partner implements AutoCloseable {
  private final HttpServer server;
  private final AtomicBoolean wasBusy = new AtomicBoolean();

  private Partner(HttpServer server) {
    this.server = server;
  }

  static Partner open() throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    Partner partner = new Partner(HttpServer.create(anyPort, 0));
    partner.server.createContext("/", partner::answer);
    partner.server.start();
    return partner;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(status(exchange.getRequestURI().getPath()), -1);
    }
  }

  private int status(String path) {
    return switch (path) {
      case "/gone" -> 410;
      case "/busy-once" -> wasBusy.getAndSet(true) ? 200 : 503;
      default -> 200;
    };
  }
}
