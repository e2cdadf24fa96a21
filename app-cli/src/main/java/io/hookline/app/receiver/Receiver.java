package io.hookline.app.receiver;

import io.hookline.port.AdapterException;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** An HTTP server that answers by path, to test deliveries with. */
public final class Receiver implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final Vertx vertx;
  private final HttpServer server;
  private final String host;

  private Receiver(Vertx vertx, HttpServer server, String host) {
    this.vertx = vertx;
    this.server = server;
    this.host = host;
  }

  /**
   * Begins to listen.
   *
   * @param host the address to listen on
   * @param port the port, 0 for a free one
   * @param audience is told every request, on one thread
   * @throws AdapterException where it cannot listen there
   */
  public static Receiver open(
      String host, int port, InstantSource clock, Consumer<ReceivedRequest> audience) {
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    // A connection that we close is reset, which is what /reset is there for.
    HttpServer server = vertx.createHttpServer(new HttpServerOptions().setSoLinger(0));
    server.requestHandler(new RequestHandler(vertx, clock, audience));
    Receiver receiver = new Receiver(vertx, server, host);
    try {
      await(server.listen(port, host));
      return receiver;
    } catch (ExecutionException | TimeoutException refused) {
      receiver.close();
      throw new AdapterException(
          "cannot listen on port %d of %s (%s); choose others with --port or --bind"
              .formatted(port, host, reason(refused)),
          refused);
    }
  }

  /** The paths that it answers in a way of their own, each with what it does. */
  public static Map<String, String> paths() {
    return Answers.PATHS;
  }

  /** Where it listens, without a path. */
  public URI url() {
    return URI.create(
        "http://%s:%d"
            .formatted(host.contains(":") ? "[" + host + "]" : host, server.actualPort()));
  }

  @Override
  public void close() {
    try {
      await(vertx.close());
    } catch (ExecutionException | TimeoutException stuck) {
      // The process is about to end; nothing depends on it.
    }
  }

  private static void await(Future<?> future) throws ExecutionException, TimeoutException {
    try {
      future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static String reason(Exception refused) {
    return Optional.ofNullable(refused.getCause()).map(Throwable::getMessage).orElse("no answer");
  }
}
