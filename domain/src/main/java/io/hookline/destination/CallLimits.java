package io.hookline.destination;

import java.time.Duration;

/**
 * What one call may cost at most.
 *
 * @param connectTimeout until the connection stands, name resolution and TLS included
 * @param timeout the whole call: connecting, sending, the response and its body
 * @param responseBytes how much of the response body is kept; the connection is dropped beyond it
 */
public record CallLimits(Duration connectTimeout, Duration timeout, int responseBytes) {
  /** What holds where nothing else is said: 5 s, 30 s and 16 KiB. */
  public static final CallLimits STANDARD =
      new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 16 << 10);
}
