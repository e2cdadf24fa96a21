package io.hookline.app.receiver;

import io.hookline.app.receiver.Answer.Hang;
import io.hookline.app.receiver.Answer.Reset;
import io.hookline.app.receiver.Answer.Slow;
import io.hookline.app.receiver.Answer.Status;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Reads requests and answers them. Runs on one event loop. */
final class RequestHandler implements Handler<HttpServerRequest> {
  private static final int OK = 200;

  private final Vertx vertx;
  private final InstantSource clock;
  private final Consumer<ReceivedRequest> audience;
  private final Answers answers = new Answers();

  RequestHandler(Vertx vertx, InstantSource clock, Consumer<ReceivedRequest> audience) {
    this.vertx = vertx;
    this.clock = clock;
    this.audience = audience;
  }

  @Override
  public void handle(HttpServerRequest request) {
    BodyStart body = new BodyStart();
    request.handler(body::add);
    request.endHandler(_ -> answer(request, body));
  }

  private void answer(HttpServerRequest request, BodyStart body) {
    String id = Optional.ofNullable(request.getHeader("webhook-id")).orElse("");
    Answer answer = answers.to(request.path(), id);
    audience.accept(
        new ReceivedRequest(
            clock.instant(),
            request.method().name(),
            request.uri(),
            headers(request),
            body.text(),
            body.size(),
            answer.describe()));
    act(request, answer);
  }

  private void act(HttpServerRequest request, Answer answer) {
    switch (answer) {
      case Status(int status) -> end(request, status);
      case Slow(var wait) -> vertx.setTimer(Math.max(1, wait.toMillis()), _ -> end(request, OK));
      case Reset() -> request.connection().close();
      case Hang() -> {}
    }
  }

  private static void end(HttpServerRequest request, int status) {
    if (!request.response().closed()) {
      request.response().setStatusCode(status).end();
    }
  }

  private static Map<String, List<String>> headers(HttpServerRequest request) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (String name : request.headers().names()) {
      headers.put(name.toLowerCase(Locale.ROOT), request.headers().getAll(name));
    }
    return headers;
  }
}
