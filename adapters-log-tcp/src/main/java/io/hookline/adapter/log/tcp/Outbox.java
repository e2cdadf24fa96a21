package io.hookline.adapter.log.tcp;

import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.TextEntry;
import io.hookline.log.LossyRing;
import io.hookline.log.Severity;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Fills batches with what waits, no faster than allowed. For the shipping thread. */
final class Outbox {
  /** How many entries are looked at before the batch's size is. */
  private static final int STEP = 32;

  /** Some 64 KiB of records. */
  private static final int LOAN = 128;

  private final LossyRing<LogEntry> ring;
  private final Batch batch;
  private final Shelter shelter;
  private final TokenBucket bucket;
  private final InstantSource clock;
  private final InstantSource steady;

  /** Whether the batch holds what the spool has as well. */
  private boolean lent;

  Outbox(
      LossyRing<LogEntry> ring,
      Batch batch,
      Shelter shelter,
      TokenBucket bucket,
      InstantSource clock,
      InstantSource steady) {
    this.ring = ring;
    this.batch = batch;
    this.shelter = shelter;
    this.bucket = bucket;
    this.clock = clock;
    this.steady = steady;
  }

  /** Puts what waits into the batch, unless something is in it; false where nothing is. */
  boolean fill() {
    return !batch.isEmpty() || refill(bucket.available(steady.instant()));
  }

  /** So many records of the batch were sent. */
  void sent(int records) {
    if (lent) {
      shelter.sent(records);
    }
  }

  /** The server failed: what is in the batch waits where it survives this process. */
  void failed() {
    if (shelter.exists() && !batch.isEmpty()) {
      if (lent) {
        batch.clear();
      } else {
        shelter.addBefore(batch);
      }
    }
  }

  /** Takes everything to the spool that may not be sent now, where there is a spool. */
  void holdBack() {
    if (bucket.available(steady.instant()) <= 0) {
      absorb();
    }
  }

  /** Takes everything to the spool, where there is one. */
  void absorb() {
    if (shelter.exists()) {
      tellLost(shelter::add);
      ring.drain(shelter::add);
    }
  }

  private boolean refill(int allowed) {
    if (allowed <= 0) {
      return false;
    }
    lent = !shelter.isEmpty();
    if (lent) {
      absorb();
      shelter.lend(batch, Math.min(allowed, LOAN));
    } else {
      tellLost(batch::add);
      takeFromRing(allowed);
    }
    bucket.take(batch.size());
    return !batch.isEmpty();
  }

  private void takeFromRing(int allowed) {
    int before;
    do {
      before = batch.size();
      ring.drain(Math.min(STEP, allowed - before), batch::add);
    } while (batch.size() > before && batch.size() < allowed && !batch.isFull());
  }

  private void tellLost(Consumer<LogEntry> to) {
    long lost = ring.lostSinceAsked() + shelter.lostSinceAsked();
    if (lost > 0) {
      String detail =
          lost + " lines were dropped, the oldest first: the log server was away or too slow";
      to.accept(new TextEntry(clock.instant(), Severity.WARN, "Log", detail));
    }
  }
}
