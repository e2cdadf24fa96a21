package io.hookline.app.log;

import io.hookline.app.text.IoReason;
import io.hookline.job.WorkerIdentity;
import io.hookline.log.LogEntry;
import io.hookline.log.LossyRing;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * The log file. Taking an entry costs a fraction of a microsecond and never waits; when the disk is
 * slower than the deliveries, lines are dropped and counted.
 */
public final class FileLog implements Consumer<LogEntry>, AutoCloseable {
  /** A quarter of a second at 60,000 attempts a second; ten times what a pause lets come in. */
  private static final int CAPACITY = 1 << 14;

  private final LossyRing<LogEntry> ring = new LossyRing<>(CAPACITY);
  private final LogWriter writer;

  /**
   * Opens the log and starts to write.
   *
   * @param format how lines look
   * @param worker whose lines they are
   * @param trouble is told in one line when the log cannot be written
   * @throws AdapterException where the file cannot be opened
   */
  public FileLog(
      LogSettings settings,
      FileFormat format,
      WorkerIdentity worker,
      InstantSource clock,
      Consumer<String> trouble) {
    writer = new LogWriter(ring, format.layout(worker), open(settings), clock, trouble);
    writer.start();
  }

  @Override
  public void accept(LogEntry entry) {
    ring.put(entry);
  }

  /** How many lines were dropped so far. */
  public long dropped() {
    return ring.lost();
  }

  /** Writes what is left and closes the file. */
  @Override
  public void close() {
    writer.close();
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
