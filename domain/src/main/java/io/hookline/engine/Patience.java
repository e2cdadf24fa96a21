package io.hookline.engine;

import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.job.Durations;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Asks our own infrastructure again and again while it fails, with growing waits, until it answers
 * or the engine ends: a worker never dies of its broker. Says so at the first failure, at every
 * further one that waits the full time, and when it is over.
 */
final class Patience {
  private static final Duration FIRST_WAIT = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final DeliveryListener events;
  private final CountDownLatch ended;

  /** Gives up when {@code ended} is counted down. */
  Patience(DeliveryListener events, CountDownLatch ended) {
    this.events = events;
    this.ended = ended;
  }

  /** What {@code operation} returns in the end; empty where the engine ended before. */
  <T> Optional<T> until(Supplier<T> operation) throws InterruptedException {
    Duration wait = FIRST_WAIT;
    for (int failures = 0; ; failures++) {
      try {
        T result = operation.get();
        tellRecovery(failures);
        return Optional.of(result);
      } catch (RuntimeException failure) {
        tellTrouble(failure, wait, failures);
      }
      if (ended.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
      wait = longer(wait);
    }
  }

  private static Duration longer(Duration wait) {
    Duration doubled = wait.multipliedBy(2);
    return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
  }

  private void tellTrouble(RuntimeException failure, Duration wait, int failures) {
    if (failures == 0 || wait.equals(LONGEST_WAIT)) {
      events.on(new Trouble(Faults.text(failure) + "; trying again in " + Durations.format(wait)));
    }
  }

  private void tellRecovery(int failures) {
    if (failures > 0) {
      events.on(new Notice("working again after " + failures + " failed tries"));
    }
  }
}
