package io.hookline.app.dlq;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Holds a rate, if there is one: lets as many letters go at once as may go in a second. */
public final class Pacer {
  /** Most letters at once: some hundred share one write, and a stop waits for no more. */
  private static final int MOST = 500;

  /** So soon a wait ends that is no longer wanted. */
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

  private final Optional<Rate> rate;
  private final InstantSource steady;
  private final Pause pause;
  private Instant free;

  /** Measures with {@code steady}, a clock that never steps. */
  public Pacer(Optional<Rate> rate, InstantSource steady, Pause pause) {
    this.rate = rate;
    this.steady = steady;
    this.pause = pause;
    free = steady.instant();
  }

  /** How many may go at once. */
  int atOnce() {
    return rate.map(r -> (int) Math.clamp(r.perSecond(), 1, MOST)).orElse(MOST);
  }

  /** Waits until the next ones may go; less where {@code stop} turns true. */
  void await(BooleanSupplier stop) {
    Duration left = Duration.between(steady.instant(), free);
    while (left.isPositive() && !stop.getAsBoolean()) {
      pause.pause(left.compareTo(LONGEST_PAUSE) < 0 ? left : LONGEST_PAUSE);
      left = Duration.between(steady.instant(), free);
    }
  }

  /** {@code count} letters went. */
  void went(int count) {
    Instant now = steady.instant();
    Instant since = free.isBefore(now) ? now : free;
    rate.ifPresent(r -> free = since.plus(r.time(count)));
  }

  /** Lets some time go by. */
  @FunctionalInterface
  public interface Pause {
    /** For a thread. */
    Pause SLEEP =
        time -> {
          try {
            Thread.sleep(time);
          } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
          }
        };

    /** Returns after {@code time}, or earlier. */
    void pause(Duration time);
  }
}
