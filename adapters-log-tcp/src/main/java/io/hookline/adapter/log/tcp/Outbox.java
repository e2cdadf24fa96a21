package io.hookline.adapter.log.tcp;

import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.TextEntry;
import io.hookline.log.LossyRing;
import io.hookline.log.Severity;
import java.time.Instant;
import java.time.InstantSource;

/** Fills batches with what waits, no faster than allowed. For the shipping thread. */
final class Outbox {
  /** How many entries are looked at before the batch's size is. */
  private static final int STEP = 32;

  private final LossyRing<LogEntry> ring;
  private final Batch batch;
  private final TokenBucket bucket;
  private final InstantSource clock;
  private final InstantSource steady;

  Outbox(
      LossyRing<LogEntry> ring,
      Batch batch,
      TokenBucket bucket,
      InstantSource clock,
      InstantSource steady) {
    this.ring = ring;
    this.batch = batch;
    this.bucket = bucket;
    this.clock = clock;
    this.steady = steady;
  }

  /** Puts what waits into the batch, unless something is in it; false where nothing is. */
  boolean fill() {
    return !batch.isEmpty() || refill(bucket.available(steady.instant()));
  }

  private boolean refill(int allowed) {
    tellLost();
    int before;
    do {
      before = batch.size();
      ring.drain(Math.min(STEP, allowed - before), batch::add);
    } while (batch.size() > before && batch.size() < allowed && !batch.isFull());
    bucket.take(batch.size());
    return !batch.isEmpty();
  }

  private void tellLost() {
    long lost = ring.lostSinceAsked();
    if (lost > 0) {
      Instant now = clock.instant();
      String detail =
          lost + " lines were dropped, the oldest first: the log server was away or too slow";
      batch.add(new TextEntry(now, Severity.WARN, "Log", detail));
    }
  }
}
