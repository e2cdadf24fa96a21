package io.hookline.app.receiver;

import io.hookline.job.Durations;
import java.time.Duration;

/** What the receiver does with a request. */
sealed interface Answer {
  /** For people: {@code 503}, {@code 200 after 5s}. */
  String describe();

  /**
   * Answers at once.
   *
   * @param status the status code
   */
  record Status(int status) implements Answer {
    @Override
    public String describe() {
      return String.valueOf(status);
    }
  }

  /**
   * Answers 200 after a while.
   *
   * @param time how long it takes
   */
  record Slow(Duration time) implements Answer {
    @Override
    public String describe() {
      return "200 after " + Durations.format(time);
    }
  }

  /** Resets the connection. */
  record Reset() implements Answer {
    @Override
    public String describe() {
      return "connection reset";
    }
  }

  /** Never answers. */
  record Hang() implements Answer {
    @Override
    public String describe() {
      return "no answer";
    }
  }
}
