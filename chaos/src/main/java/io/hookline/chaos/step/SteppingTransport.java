package io.hookline.chaos.step;

import io.hookline.port.HttpCall;
import io.hookline.port.HttpExchange;
import io.hookline.port.HttpTransport;

/** A transport with gates around each call. */
final class SteppingTransport implements HttpTransport {
  private final HttpTransport real;
  private final Gate gate;

  SteppingTransport(HttpTransport real, Gate gate) {
    this.real = real;
    this.gate = gate;
  }

  @Override
  public HttpExchange send(HttpCall call) {
    String job = call.headers().first("webhook-id").orElse("");
    gate.pass(Step.SENT, job);
    HttpExchange exchange = real.send(call);
    gate.pass(Step.ANSWERED, job);
    return exchange;
  }

  @Override
  public void close() {
    real.close();
  }
}
