package io.hookline.job;

import java.time.Duration;
import java.util.Optional;

/** How an attempt ended. What the remote end does wrong is a value, never an exception. */
public sealed interface Outcome {

  /** One line for people, such as {@code 503 Service Unavailable}. */
  String describe();

  /**
   * A whole response head arrived.
   *
   * @param status the status code, 200 to 599
   * @param retryAfter the {@code Retry-After} field as it was sent
   * @param excerpt the start of the body, decompressed, as long as the response limit allows
   */
  record Answered(int status, Optional<String> retryAfter, Payload excerpt) implements Outcome {
    /** Whether the receiver took the job: any 2xx. */
    public boolean isSuccess() {
      return status >= 200 && status < 300;
    }

    @Override
    public String describe() {
      return HttpStatus.describe(status);
    }
  }

  /**
   * No answer could be had: no such host, connection refused or reset, TLS failure, no valid HTTP.
   *
   * @param why the cause, such as {@code connection refused}
   */
  record Unreachable(String why) implements Outcome {
    @Override
    public String describe() {
      return why;
    }
  }

  /**
   * Time ran out.
   *
   * @param phase what the call was waiting for
   * @param limit the limit that was reached
   */
  record TimedOut(Phase phase, Duration limit) implements Outcome {
    @Override
    public String describe() {
      return phase.text() + " timed out after " + Durations.format(limit);
    }
  }

  /**
   * Our own policy forbids the call; nothing was sent.
   *
   * @param why what was refused and how to allow it
   */
  record Refused(String why) implements Outcome {
    @Override
    public String describe() {
      return "refused by policy: " + why;
    }
  }
}
