package io.hookline.adapter.log.tcp;

import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.log.LogEntry;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Takes records to the spool, where there is one, and back. A disk that fails costs records, and is
 * told once. For the shipping thread; the counts are for any.
 */
final class Shelter {
  private final Optional<Spool> spool;
  private final DeliveryListener events;
  private final Batch scratch;
  private boolean failed;
  private long told;

  Shelter(Optional<Spool> spool, Encoder encoder, DeliveryListener events) {
    this.spool = spool;
    this.events = events;
    scratch = new Batch(encoder);
  }

  /** Whether there is any. */
  boolean exists() {
    return spool.isPresent();
  }

  boolean isEmpty() {
    return waiting() == 0;
  }

  /** How many records wait here; for any thread. */
  long waiting() {
    return spool.map(Spool::waiting).orElse(0L);
  }

  /** How many records were lost here; for any thread. */
  long lost() {
    return spool.map(Spool::lost).orElse(0L);
  }

  /** How many were lost since this was last asked. */
  long lostSinceAsked() {
    long before = told;
    told = lost();
    return told - before;
  }

  /** Takes {@code entry} in, behind all others. */
  void add(LogEntry entry) {
    scratch.add(entry);
    List<byte[]> records = scratch.takeAll();
    write(records.size(), there -> there.add(records.getFirst()));
  }

  /** Takes in all that is left of {@code batch}, before all others. */
  void addBefore(Batch batch) {
    List<byte[]> records = batch.takeAll();
    write(records.size(), there -> there.addBefore(records));
  }

  /** Puts the oldest records into {@code batch}, {@code max} at most; they stay here meanwhile. */
  void lend(Batch batch, int max) {
    write(0, there -> there.oldest(max).forEach(batch::add));
  }

  /** The {@code records} oldest of those that were lent need not come back. */
  void sent(int records) {
    write(0, there -> there.sent(records));
  }

  void close() {
    write(0, Spool::close);
  }

  private void write(int records, Writing writing) {
    // A file is closed under the hands of a thread that was told to hurry.
    boolean hurried = Thread.interrupted();
    try {
      if (spool.isPresent()) {
        writing.to(spool.get());
      }
    } catch (IOException broken) {
      spool.ifPresent(there -> there.lose(records));
      tell(broken);
    } finally {
      if (hurried) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void tell(IOException broken) {
    if (!failed) {
      failed = true;
      events.on(
          new Trouble(
              "the log's spool cannot be used (%s); what should wait there is dropped"
                  .formatted(Reason.of(broken))));
    }
  }

  /** Works on the spool. */
  @FunctionalInterface
  private interface Writing {
    void to(Spool spool) throws IOException;
  }
}
