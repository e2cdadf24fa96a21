package io.hookline.adapter.http.vertx;

import io.hookline.testkit.http.TestCertificates;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.Http2Settings;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.KeyCertOptions;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.X509KeyManager;

/** A real HTTP/2 server, on loopback, with a certificate for localhost. */
final class Http2Server implements AutoCloseable {
  private final List<HttpConnection> connections = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  Http2Server(
      Vertx vertx,
      TestCertificates certificates,
      long maxStreams,
      Handler<HttpServerRequest> handler)
      throws GeneralSecurityException, IOException {
    X509KeyManager keys =
        (X509KeyManager) certificates.keyManagers(TestCertificates.GOOD).getKeyManagers()[0];
    HttpServerOptions options =
        new HttpServerOptions()
            .setSsl(true)
            .setUseAlpn(true)
            .setKeyCertOptions(KeyCertOptions.wrap(keys))
            .setInitialSettings(new Http2Settings().setMaxConcurrentStreams(maxStreams));
    this.server =
        soon(
            vertx
                .createHttpServer(options)
                .connectionHandler(connections::add)
                .requestHandler(handler)
                .listen(0, "127.0.0.1"));
  }

  URI url(String path) {
    return URI.create("https://localhost:" + server.actualPort() + path);
  }

  /** The connections that were made, in their order. */
  List<HttpConnection> connections() {
    return List.copyOf(connections);
  }

  @Override
  public void close() {
    soon(server.close());
  }

  static <T> T soon(Future<T> future) {
    return future
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(Calls.SOON.toSeconds(), TimeUnit.SECONDS)
        .join();
  }
}
