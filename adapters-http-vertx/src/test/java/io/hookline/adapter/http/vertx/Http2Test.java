package io.hookline.adapter.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.destination.CallLimits;
import io.hookline.job.HttpMethod;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.TimedOut;
import io.hookline.job.Outcome.Unreachable;
import io.hookline.job.Payload;
import io.hookline.job.Phase;
import io.hookline.port.HttpCall;
import io.hookline.port.HttpTransport;
import io.hookline.testkit.http.TestCertificates;
import io.netty.handler.codec.http2.Http2Error;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@DisplayName("HTTP/2, with a real server")
@TestInstance(Lifecycle.PER_CLASS)
class Http2Test {
  private static final int MANY = 100;
  private static final Handler<HttpServerRequest> ECHO =
      request -> request.body().onSuccess(body -> request.response().end(body));

  private final Vertx vertx = Vertx.vertx();
  private final List<Http2Server> servers = new ArrayList<>();
  private TestCertificates certificates;
  private HttpTransport transport;

  @BeforeAll
  void open() throws Exception {
    certificates = TestCertificates.create();
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(certificates.trusted());
    transport =
        VertxHttpTransport.open(EventLoops.open(1), Calls.LOOPBACK_ALLOWED, 16, new Tls(trust));
  }

  @AfterEach
  void closeServers() {
    servers.forEach(Http2Server::close);
    servers.clear();
  }

  @AfterAll
  void close() {
    transport.close();
    Http2Server.soon(vertx.close());
  }

  @Test
  @DisplayName("Many calls at the same time share one connection and get their own answers")
  void shared() throws Exception {
    Http2Server server = server(MANY, ECHO);

    sendMany(server);

    assertThat(server.connections()).hasSize(1);
  }

  @Test
  @DisplayName("Where one connection has no room for all, more are opened")
  void fewStreams() throws Exception {
    Http2Server server = server(2, ECHO);

    sendMany(server);

    assertThat(server.connections()).hasSizeBetween(2, 16);
  }

  @Test
  @DisplayName("A request has what its call says, and nothing that HTTP/2 forbids")
  void request() throws Exception {
    CompletableFuture<MultiMap> fields = new CompletableFuture<>();
    CompletableFuture<String> line = new CompletableFuture<>();
    Http2Server server =
        server(
            MANY,
            request -> {
              fields.complete(request.headers());
              line.complete(request.version() + " " + request.authority() + request.uri());
              ECHO.handle(request);
            });

    send(Calls.post(server.url("/a%20b?c=d"), Payload.of("body")));

    assertThat(line.get())
        .isEqualTo(HttpVersion.HTTP_2 + " " + server.url("").getAuthority() + "/a%20b?c=d");
    assertThat(fields.get().names()).containsExactly("content-length");
  }

  @Test
  @DisplayName("Large bodies go up in as many frames as it takes")
  void large() throws Exception {
    Http2Server server =
        server(
            MANY,
            request ->
                request
                    .body()
                    .onSuccess(body -> request.response().end(String.valueOf(body.length()))));

    Answered answer = answered(Calls.post(server.url("/"), Payload.of(new byte[3_000_000])));

    assertThat(answer.excerpt().text()).isEqualTo("3000000");
  }

  @Test
  @DisplayName("Answers without a body, and those before the answer")
  void bodyless() throws Exception {
    Http2Server server =
        server(
            MANY,
            request -> {
              request.response().writeContinue();
              request.response().putHeader("retry-after", "7").setStatusCode(503).end();
            });

    Answered answer =
        answered(Calls.call(HttpMethod.HEAD, server.url("/"), Payload.EMPTY, Calls.LIMITS));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.retryAfter()).contains("7");
    assertThat(answer.excerpt().size()).isZero();
  }

  @Test
  @DisplayName("A call that runs out of time resets its own stream and no other")
  void timeOut() throws Exception {
    CompletableFuture<Throwable> reset = new CompletableFuture<>();
    Http2Server server =
        server(
            MANY,
            request -> {
              if (request.path().equals("/hang")) {
                request.response().exceptionHandler(reset::complete);
              } else {
                ECHO.handle(request);
              }
            });
    CallLimits brief = new CallLimits(Calls.SOON, Calls.SHORT, 1024);

    answered(Calls.get(server.url("/")));
    Outcome late = send(Calls.get(server.url("/hang"), brief));
    answered(Calls.get(server.url("/")));

    assertThat(late).isEqualTo(new TimedOut(Phase.RESPONSE, Calls.SHORT));
    assertThat(reset.get(Calls.SOON.toSeconds(), TimeUnit.SECONDS)).isNotNull();
    assertThat(server.connections()).hasSize(1);
  }

  @Test
  @DisplayName("A body beyond the limit resets its own stream and no other")
  void tooLong() throws Exception {
    CompletableFuture<Throwable> reset = new CompletableFuture<>();
    Http2Server server =
        server(
            MANY,
            request -> {
              request.response().exceptionHandler(reset::complete);
              request.response().setChunked(true).write(Buffer.buffer(new byte[5000]));
            });

    assertThat(answered(Calls.get(server.url("/"))).excerpt().size()).isEqualTo(1024);
    assertThat(reset.get(Calls.SOON.toSeconds(), TimeUnit.SECONDS)).isNotNull();
    assertThat(answered(Calls.get(server.url("/"))).excerpt().size()).isEqualTo(1024);
    assertThat(server.connections()).hasSize(1);
  }

  @Test
  @DisplayName("Header fields beyond the limit are a failure")
  void tooManyFields() throws Exception {
    Http2Server server =
        server(
            MANY,
            request -> {
              for (int i = 0; i < 100; i++) {
                request.response().putHeader("x-" + i, "x".repeat(1000));
              }
              request.response().end();
            });

    assertThat(send(Calls.get(server.url("/"))))
        .isEqualTo(new Unreachable("response headers larger than 64 KiB"));
  }

  @Test
  @DisplayName("T11 a stream that the server refuses unprocessed is made again, once")
  void refusedStream() throws Exception {
    AtomicInteger requests = new AtomicInteger();
    Http2Server server =
        server(
            MANY,
            request -> {
              if (requests.incrementAndGet() == 1 || request.path().equals("/never")) {
                request.response().reset(Http2Error.REFUSED_STREAM.code());
              } else {
                ECHO.handle(request);
              }
            });

    assertThat(send(Calls.get(server.url("/")))).isInstanceOf(Answered.class);
    assertThat(requests).hasValue(2);
    assertThat(send(Calls.get(server.url("/never")))).isInstanceOf(Unreachable.class);
    assertThat(requests).hasValue(4);
  }

  @Test
  @DisplayName("T8 a stream that the server resets has failed")
  void resetStream() throws Exception {
    Http2Server server =
        server(MANY, request -> request.response().reset(Http2Error.INTERNAL_ERROR.code()));

    assertThat(send(Calls.get(server.url("/"))))
        .isEqualTo(new Unreachable("stream reset by the server"));
  }

  @Test
  @DisplayName("T8 calls on a connection that ends have failed")
  void connectionEnds() throws Exception {
    Http2Server server = server(MANY, request -> request.connection().close());

    assertThat(send(Calls.get(server.url("/")))).isInstanceOf(Unreachable.class);
  }

  @Test
  @DisplayName("T11 a server that says goodbye is called on a new connection")
  void goAway() throws Exception {
    Http2Server server =
        server(
            MANY,
            request -> {
              ECHO.handle(request);
              if (request.path().equals("/last")) {
                request.connection().shutdown();
              }
            });

    assertThat(send(Calls.get(server.url("/last")))).isInstanceOf(Answered.class);
    assertThat(send(Calls.get(server.url("/")))).isInstanceOf(Answered.class);
    assertThat(send(Calls.get(server.url("/")))).isInstanceOf(Answered.class);

    assertThat(server.connections()).hasSize(2);
  }

  private Http2Server server(long maxStreams, Handler<HttpServerRequest> handler) throws Exception {
    Http2Server server = new Http2Server(vertx, certificates, maxStreams, handler);
    servers.add(server);
    return server;
  }

  private void sendMany(Http2Server server) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answered>> answers = new ArrayList<>();
      for (int i = 0; i < MANY; i++) {
        HttpCall call = Calls.post(server.url("/"), Payload.of("call " + i));
        answers.add(threads.submit(() -> answered(call)));
      }
      for (int i = 0; i < MANY; i++) {
        assertThat(answers.get(i).get().excerpt().text()).isEqualTo("call " + i);
      }
    }
  }

  private Outcome send(HttpCall call) {
    return transport.send(call).outcome();
  }

  private Answered answered(HttpCall call) {
    Outcome outcome = send(call);
    assertThat(outcome).isInstanceOf(Answered.class);
    return (Answered) outcome;
  }
}
