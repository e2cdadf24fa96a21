package io.hookline.adapter.notify.webhook;

import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Later;
import io.hookline.port.NotifyOutcome.Refused;
import io.hookline.port.NotifyOutcome.Sent;
import io.hookline.retry.RetryAfter;
import java.net.ConnectException;
import java.net.http.HttpHeaders;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** What an answer, or the lack of one, means. Of the URL it says no more than it is given. */
final class Verdict {
  private static final int TOO_MANY_REQUESTS = 429;

  /** What a client may have done wrong, but time may heal. */
  private static final Set<Integer> PASSING = Set.of(408, 425, TOO_MANY_REQUESTS);

  private Verdict() {}

  /** What {@code host} answered. */
  static NotifyOutcome of(String host, int status, HttpHeaders headers, Instant now) {
    String answer = host + " answered " + status;
    if (status / 100 == 2) {
      return new Sent();
    }
    return status / 100 == 4 && !PASSING.contains(status)
        ? new Refused(answer + ": " + cure(status))
        : new Later(answer, pause(status, headers, now));
  }

  /** It did not answer. */
  static NotifyOutcome of(String host, Throwable failure) {
    return new Later(host + ": " + why(failure), Duration.ZERO);
  }

  private static String cure(int status) {
    return switch (status) {
      case 401, 403 ->
          "correct notify.webhook.url, .header, .secret or .routing-key: it does not accept them";
      case 404, 405, 410 -> "correct notify.webhook.url: nothing takes alerts there";
      case 413 -> "shorten notify.webhook.template: what it makes is too large";
      default ->
          "check notify.webhook.preset, .template and .routing-key: it does not take what is sent";
    };
  }

  private static Duration pause(int status, HttpHeaders headers, Instant now) {
    if (status != TOO_MANY_REQUESTS && status != 503) {
      return Duration.ZERO;
    }
    Optional<Instant> until =
        headers.firstValue("Retry-After").flatMap(field -> RetryAfter.parse(field, now));
    return until
        .map(at -> Duration.between(now, at))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  private static String why(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException) {
        return "no such host";
      }
      if (cause instanceof ConnectException && cause.getCause() == null) {
        return "connection refused";
      }
      if (cause instanceof SSLException) {
        return "no secure connection: it does not prove who it is, or speaks no TLS";
      }
    }
    return "the connection broke, or it speaks no HTTP";
  }
}
