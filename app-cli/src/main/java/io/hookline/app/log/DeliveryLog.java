package io.hookline.app.log;

import io.hookline.app.log.LogEntry.AttemptEntry;
import io.hookline.app.log.LogEntry.TextEntry;
import io.hookline.app.text.IoReason;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * The log: one line per attempt, and one for everything else worth it. Taking an event costs a
 * fraction of a microsecond and never waits; when the disk is slower than the deliveries, lines are
 * dropped and counted.
 */
public final class DeliveryLog implements DeliveryListener, AutoCloseable {
  /** A quarter of a second at 60,000 attempts a second; ten times what a pause lets come in. */
  private static final int CAPACITY = 1 << 14;

  private final LossyRing<LogEntry> ring = new LossyRing<>(CAPACITY);
  private final InstantSource clock;
  private final LogWriter writer;

  /**
   * Opens the log and starts to write.
   *
   * @param maxAttempts what a job has in all, shown beside each attempt's number
   * @param trouble is told in one line when the log cannot be written
   * @throws AdapterException where the file cannot be opened
   */
  public DeliveryLog(
      LogSettings settings, int maxAttempts, InstantSource clock, Consumer<String> trouble) {
    this.clock = clock;
    writer = new LogWriter(ring, new LineFormat(maxAttempts), open(settings), clock, trouble);
    writer.start();
    ApplicationLog.sendTo(ring);
  }

  @Override
  public void on(DeliveryEvent event) {
    switch (event) {
      case Attempted attempted -> ring.put(AttemptEntry.of(attempted));
      case Rejected(var origin, String reason) ->
          text(Severity.WARN, "Rejected", "origin=" + origin + " reason=\"" + reason + "\"");
      case ClaimLost(var job) ->
          text(Severity.WARN, "Lost", "job=" + job.id() + " origin=" + job.origin());
      case Notice(String text) -> text(Severity.INFO, "Notice", text);
      case Trouble(String text) -> text(Severity.ERROR, "Trouble", text);
      case GivenUp(var job, var letter) ->
          text(
              Severity.WARN,
              "Dead",
              "job=%s origin=%s letter=%s reason=\"%s\""
                  .formatted(job.id(), job.origin(), letter.uuid(), letter.reason()));
    }
  }

  /** How many lines were dropped so far. */
  public long dropped() {
    return ring.lostInAll();
  }

  /** Writes what is left and closes the file. */
  @Override
  public void close() {
    ApplicationLog.stop();
    writer.close();
  }

  private void text(Severity severity, String word, String detail) {
    ring.put(new TextEntry(clock.instant(), severity, word, detail));
  }

  private static RollingFile open(LogSettings settings) {
    try {
      Files.createDirectories(settings.file().toAbsolutePath().getParent());
      return new RollingFile(settings);
    } catch (IOException unusable) {
      throw new AdapterException(
          "%s: the log cannot be written there (%s); choose another place with worker.run-dir"
              .formatted(settings.file(), IoReason.of(unusable)),
          unusable);
    }
  }
}
