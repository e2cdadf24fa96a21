package io.hookline.retry;

import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.Refused;
import io.hookline.job.Outcome.TimedOut;
import io.hookline.job.Outcome.Unreachable;
import java.util.Optional;

/** Outcomes after which another attempt makes no sense. */
@FunctionalInterface
public interface GiveUpRule {

  /** Why to stop at once, or empty where a retry is worth it. */
  Optional<String> reason(Outcome outcome);

  /**
   * The default: {@code 410 Gone}, by which Standard Webhooks lets a receiver say that it wants no
   * more, and what our own policy refuses, which no retry would change.
   */
  static GiveUpRule standard() {
    return outcome ->
        switch (outcome) {
          case Answered answer when answer.status() == 410 -> Optional.of("the receiver is gone");
          case Refused _ -> Optional.of("the call is not allowed");
          case Answered _, Unreachable _, TimedOut _ -> Optional.empty();
        };
  }
}
