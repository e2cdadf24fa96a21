package io.hookline.app.log;

import io.hookline.app.text.IoReason;
import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.TextEntry;
import io.hookline.log.LossyRing;
import io.hookline.log.Severity;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Writes what is in the ring, on a thread of its own, many lines at a time. A log that cannot be
 * written is told once and stops nothing.
 */
final class LogWriter implements AutoCloseable {
  /** How late a line may be; in between, writing costs the deliveries nothing. */
  private static final Duration PAUSE = Duration.ofMillis(25);

  private static final int BATCH = 1 << 16;

  private final LossyRing<LogEntry> ring;
  private final Layout format;
  private final RollingFile file;
  private final InstantSource clock;
  private final Consumer<String> trouble;
  private final StringBuilder lines = new StringBuilder(BATCH + BATCH / 4);
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().name("hookline-log").daemon().unstarted(this::work);
  private boolean failed;

  LogWriter(
      LossyRing<LogEntry> ring,
      Layout format,
      RollingFile file,
      InstantSource clock,
      Consumer<String> trouble) {
    this.ring = ring;
    this.format = format;
    this.file = file;
    this.clock = clock;
    this.trouble = trouble;
  }

  void start() {
    thread.start();
  }

  /** Writes what is left. */
  @Override
  public void close() {
    closing.countDown();
    try {
      thread.join();
      file.close();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } catch (IOException unwritten) {
      tell(unwritten);
    }
  }

  private void work() {
    try {
      while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        writeAll();
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    writeAll();
  }

  private void writeAll() {
    ring.drain(this::take);
    long lost = ring.lostSinceAsked();
    if (lost > 0) {
      String detail = lost + " lines were dropped, the oldest first: the disk was too slow";
      take(new TextEntry(clock.instant(), Severity.WARN, "Log", detail));
    }
    write();
  }

  private void take(LogEntry entry) {
    format.append(entry, lines);
    if (lines.length() >= BATCH) {
      write();
    }
  }

  private void write() {
    if (lines.isEmpty()) {
      return;
    }
    ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
    lines.setLength(0);
    try {
      file.write(bytes);
      failed = false;
    } catch (IOException unwritten) {
      tell(unwritten);
    }
  }

  private void tell(IOException unwritten) {
    if (!failed) {
      failed = true;
      trouble.accept(
          "the log cannot be written (%s); deliveries go on without it"
              .formatted(IoReason.of(unwritten)));
    }
  }
}
