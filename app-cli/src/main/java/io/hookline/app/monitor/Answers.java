package io.hookline.app.monitor;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.hookline.job.Payload;
import io.hookline.port.Page;
import io.hookline.port.Telemetry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What is answered to whom. */
public final class Answers implements HttpHandler {
  private static final String JSON = "application/json";
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int UNAVAILABLE = 503;

  private final List<Telemetry> telemetry;
  private final Vitals vitals;
  private final String worker;

  /**
   * Answers for one worker.
   *
   * @param telemetry one of which may have a page
   * @param vitals how the worker is
   * @param worker its name
   */
  public Answers(List<Telemetry> telemetry, Vitals vitals, String worker) {
    this.telemetry = List.copyOf(telemetry);
    this.vitals = vitals;
    this.worker = worker;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (method.equals("GET") || method.equals("HEAD")) {
        send(exchange, answer(exchange));
      } else {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        send(exchange, new Answer(NOT_ALLOWED, TEXT, Payload.of("only GET and HEAD\n")));
      }
    }
  }

  private record Answer(int status, String type, Payload body) {}

  private Answer answer(HttpExchange exchange) {
    return switch (exchange.getRequestURI().getPath()) {
      case "/metrics" -> metrics(exchange);
      case "/health/live" -> health(vitals.live());
      case "/health/ready" -> health(vitals.ready());
      case null, default ->
          notFound("there are /metrics, /health/live and /health/ready; nothing else\n");
    };
  }

  private Answer metrics(HttpExchange exchange) {
    String accept = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept")).orElse("");
    return telemetry.stream()
        .flatMap(one -> one.page(accept).stream())
        .findFirst()
        .map(Answers::page)
        .orElseGet(() -> notFound("there are no metrics: set metrics.type: prometheus\n"));
  }

  private Answer health(Health health) {
    Payload body = Payload.of(health.json(worker) + "\n");
    return new Answer(health.isGood() ? OK : UNAVAILABLE, JSON, body);
  }

  private static Answer page(Page page) {
    return new Answer(OK, page.contentType(), page.body());
  }

  private static Answer notFound(String text) {
    return new Answer(NOT_FOUND, TEXT, Payload.of(text));
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    boolean head = exchange.getRequestMethod().equals("HEAD");
    byte[] body = answer.body().bytes();
    exchange.getResponseHeaders().set("Content-Type", answer.type());
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
    if (!head) {
      exchange.getResponseBody().write(body);
    }
  }
}
