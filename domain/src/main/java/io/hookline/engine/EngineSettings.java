package io.hookline.engine;

import io.hookline.destination.CallLimits;
import io.hookline.job.Durations;
import java.time.Duration;

/**
 * What the engine is told once, at its start.
 *
 * @param worker the worker's name
 * @param concurrency jobs started and not durably settled, over all destinations; this is also how
 *     many may be sent twice after a crash
 * @param perDestination calls in flight to one destination
 * @param payloadBudget bytes of payload to hold in memory; claims become fewer when it runs short
 * @param lease how long a claim holds without renewal; longer than a call may take
 * @param maxReceived a job that was received more often than this without an outcome is poison, and
 *     given up on
 * @param limits of each call
 * @param userAgent what jobs without a {@code User-Agent} of their own are sent with
 */
public record EngineSettings(
    String worker,
    int concurrency,
    int perDestination,
    long payloadBudget,
    Duration lease,
    int maxReceived,
    CallLimits limits,
    String userAgent) {

  /**
   * Refuses numbers below one, and a lease that a slow call would outlive: its job would be sent
   * twice.
   */
  public EngineSettings {
    require("concurrency", concurrency);
    require("calls per destination", perDestination);
    require("payload budget", payloadBudget);
    require("times a job may be received", maxReceived);
    if (lease.compareTo(limits.timeout()) <= 0) {
      throw new IllegalArgumentException(
          "the lease, %s, must be longer than the time of a call, %s; raise it"
              .formatted(Durations.format(lease), Durations.format(limits.timeout())));
    }
  }

  /** What holds where nothing else is said. */
  public static EngineSettings standard(String worker, String userAgent) {
    return new EngineSettings(
        worker, 256, 64, 32 << 20, Duration.ofSeconds(60), 5, CallLimits.STANDARD, userAgent);
  }

  private static void require(String what, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(what + " must be 1 or more, not " + value);
    }
  }
}
