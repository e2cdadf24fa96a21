package io.hookline.testkit.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that stands still until it is told to go on. Safe for use by many threads. */
public final class ManualClock implements InstantSource {
  private final Instant start;
  private final AtomicLong nanos = new AtomicLong();

  /** Starts at {@code start}. */
  public ManualClock(Instant start) {
    this.start = start;
  }

  /** Goes on by {@code time}. */
  public void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Override
  public Instant instant() {
    return start.plusNanos(nanos.get());
  }
}
