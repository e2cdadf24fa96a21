package io.hookline.adapter.metrics.otlp;

import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.Refused;
import io.hookline.job.Outcome.TimedOut;
import io.hookline.job.Outcome.Unreachable;
import io.hookline.trace.Span;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is kept of an attempt until it is sent: nothing of its payload.
 *
 * @param span its place in the trace
 * @param method the HTTP method
 * @param url without its query, which may hold a secret
 * @param host of the destination
 * @param port of the destination
 * @param at when it started
 * @param took how long it lasted
 * @param jobId the job
 * @param number of the attempt, from 1
 * @param status of the response, where there was one
 * @param error what failed, as few words as a label may have; empty where nothing did
 * @param description one line on how it ended
 */
record AttemptSpan(
    Span span,
    String method,
    String url,
    String host,
    int port,
    Instant at,
    Duration took,
    String jobId,
    int number,
    OptionalInt status,
    Optional<String> error,
    String description) {

  static AttemptSpan of(Attempted event, Span span) {
    Outcome outcome = event.attempt().outcome();
    return new AttemptSpan(
        span,
        event.job().request().method().name(),
        event.destination() + path(event.job().request().url()),
        event.destination().host(),
        event.destination().port(),
        event.attempt().at(),
        event.attempt().took(),
        event.job().id().value(),
        event.attempt().number(),
        outcome instanceof Answered answer ? OptionalInt.of(answer.status()) : OptionalInt.empty(),
        error(outcome),
        outcome.describe());
  }

  private static String path(URI url) {
    return Optional.ofNullable(url.getRawPath()).orElse("");
  }

  private static Optional<String> error(Outcome outcome) {
    return switch (outcome) {
      case Answered answer when answer.isSuccess() -> Optional.empty();
      case Answered answer -> Optional.of(String.valueOf(answer.status()));
      case TimedOut _ -> Optional.of("timeout");
      case Unreachable _ -> Optional.of("unreachable");
      case Refused _ -> Optional.of("refused");
    };
  }
}
