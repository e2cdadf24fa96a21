package io.hookline.engine;

import io.hookline.destination.CallLimits;
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

  /** Refuses a lease that a slow call would outlive: its job would be sent twice. */
  public EngineSettings {
    if (lease.compareTo(limits.timeout()) <= 0) {
      throw new IllegalArgumentException("the lease must be longer than the time of a call");
    }
  }
}
