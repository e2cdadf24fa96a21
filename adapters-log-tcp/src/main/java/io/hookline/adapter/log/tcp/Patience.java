package io.hookline.adapter.log.tcp;

import java.time.Duration;

/**
 * How long the log server is waited for. Nobody but the shipping thread ever waits.
 *
 * @param connect for a connection
 * @param stall for a server that takes nothing
 * @param goodbye for a server that closes its side after us
 * @param proof how long a connection must have stood before the server counts as back
 * @param closing for what still waits when the worker ends
 * @param standstill for a server that takes nothing then, which is a matter of round trips
 */
record Patience(
    Duration connect,
    Duration stall,
    Duration goodbye,
    Duration proof,
    Duration closing,
    Duration standstill) {
  static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(1));

  /** The same, but for a connection. */
  Patience connecting(Duration limit) {
    return new Patience(limit, stall, goodbye, proof, closing, standstill);
  }
}
