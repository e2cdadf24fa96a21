package io.hookline.engine;

import io.hookline.job.Durations;
import io.hookline.retry.RetryPolicy;
import java.time.Duration;

/** The tuning that holds now: all of it changes at once. Safe for use by many threads. */
final class Tuned {
  private final Duration lease;
  private volatile EngineTuning now;

  Tuned(RetryPolicy policy, EngineSettings settings) {
    lease = settings.lease();
    now = new EngineTuning(policy, settings.limits(), settings.maxReceived());
  }

  EngineTuning now() {
    return now;
  }

  /** For all that begins from now on. */
  void change(EngineTuning next) {
    // A call that outlives its lease is made twice.
    if (lease.compareTo(next.limits().timeout()) <= 0) {
      throw new IllegalArgumentException(
          "the time of a call, %s, must be shorter than the lease of this worker, %s"
              .formatted(Durations.format(next.limits().timeout()), Durations.format(lease)));
    }
    now = next;
  }
}
