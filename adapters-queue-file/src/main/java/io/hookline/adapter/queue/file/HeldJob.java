package io.hookline.adapter.queue.file;

import io.hookline.port.Claim;

/** A job that was handed out. Changed only under the lock of its queue. */
final class HeldJob {
  private final OpenJob open;
  private final Claim claim;
  private final long skew;
  private long leaseEnd;
  private boolean settling;
  private long record;

  HeldJob(OpenJob open, Claim claim, Lease lease) {
    this.open = open;
    this.claim = claim;
    this.skew = lease.skew();
    this.leaseEnd = lease.end();
  }

  OpenJob open() {
    return open;
  }

  Claim claim() {
    return claim;
  }

  /** How far the system's clock was ahead of the steady one when it was handed out. */
  long skew() {
    return skew;
  }

  /** In milliseconds of steady time. */
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

  /** Where the journal tells, or will tell, of the attempt that was made while it was held. */
  long record() {
    return record;
  }

  void recordedAt(long offset) {
    record = offset;
  }
}
