package io.hookline.testkit;

import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Payload;
import io.hookline.job.Timing;
import io.hookline.port.HttpCall;
import io.hookline.port.HttpExchange;
import io.hookline.port.HttpTransport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * A transport that asks a function in place of a network, and remembers the calls. The function may
 * block, as a slow receiver does, or throw, as no transport should.
 */
public final class ScriptedTransport implements HttpTransport {
  private final ConcurrentLinkedQueue<HttpCall> calls = new ConcurrentLinkedQueue<>();
  private final Function<HttpCall, Outcome> script;

  /** Answers every call with what {@code script} says. */
  public ScriptedTransport(Function<HttpCall, Outcome> script) {
    this.script = script;
  }

  /** An answer without a body. */
  public static Outcome answer(int status) {
    return new Answered(status, Optional.empty(), Payload.EMPTY);
  }

  /** The calls so far, in the order they began. */
  public List<HttpCall> calls() {
    return List.copyOf(calls);
  }

  @Override
  public HttpExchange send(HttpCall call) {
    calls.add(call);
    return new HttpExchange(script.apply(call), Duration.ofMillis(1), Timing.NONE);
  }

  @Override
  public void close() {
    // Holds nothing open.
  }
}
