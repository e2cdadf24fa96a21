package io.hookline.adapter.log.tcp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Sends what waits, batch by batch. For the shipping thread. */
final class Sender {
  private final Outbox outbox;
  private final Batch batch;
  private final Line line;
  private final Outage outage;
  private final Mode mode;
  private final InstantSource steady;
  private final AtomicLong shipped = new AtomicLong();

  /** Since when the server is waited for; never while it is not. */
  private volatile Instant waitingSince = Instant.MAX;

  Sender(Outbox outbox, Batch batch, Line line, Outage outage, Mode mode, InstantSource steady) {
    this.outbox = outbox;
    this.batch = batch;
    this.line = line;
    this.outage = outage;
    this.mode = mode;
    this.steady = steady;
  }

  /** Sends what waits, unless the server is away and it is not time to try it again. */
  void send() {
    line.look();
    if (outage.allows(steady.instant())) {
      sendNow();
      outbox.holdBack();
    } else {
      outbox.absorb();
    }
  }

  /** Sends what waits. */
  void sendNow() {
    try {
      while (outbox.fill()) {
        waitingSince = steady.instant();
        write(line.open());
      }
    } catch (IOException broken) {
      line.close();
      outbox.failed();
      outage.failed(Reason.of(broken), steady.instant());
    } finally {
      waitingSince = Instant.MAX;
    }
  }

  /** Whether the server has taken nothing whole for {@code limit}; for any thread. */
  boolean standsStill(Duration limit) {
    Instant since = waitingSince;
    return since.isBefore(steady.instant().minus(limit));
  }

  /** How many records were handed over; for any thread. */
  long shipped() {
    return shipped.get();
  }

  private void write(Wire wire) throws IOException {
    ByteBuffer bytes = batch.bytes();
    try {
      wire.write(bytes);
    } finally {
      int sent = batch.settle();
      outbox.sent(sent);
      shipped.addAndGet(sent);
    }
    if (mode == Mode.OPEN_SEND_CLOSE) {
      wire.finish();
      line.close();
      outage.over(steady.instant());
    }
  }
}
