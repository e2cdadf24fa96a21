package io.hookline.adapter.queue.file;

import io.hookline.port.Claim;

/** A job that was handed out. Changed only under the lock of its queue. */
final class HeldJob {
  private final OpenJob open;
  private final Claim claim;
  private long leaseEnd;
  private boolean settling;

  HeldJob(OpenJob open, Claim claim, long leaseEnd) {
    this.open = open;
    this.claim = claim;
    this.leaseEnd = leaseEnd;
  }

  OpenJob open() {
    return open;
  }

  Claim claim() {
    return claim;
  }

  /** In milliseconds since 1970. */
  long leaseEnd() {
    return leaseEnd;
  }

  void renew(long end) {
    leaseEnd = end;
  }

  /** Whether its end is being written: then nobody else may have it, whatever its lease says. */
  boolean isSettling() {
    return settling;
  }

  void settling(boolean now) {
    settling = now;
  }
}
