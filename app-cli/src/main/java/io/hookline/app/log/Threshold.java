package io.hookline.app.log;

import io.hookline.log.LogEntry;
import io.hookline.log.Severity;
import java.util.function.Consumer;

/**
 * Lets through what is serious enough.
 *
 * @param level the least serious that is
 * @param log takes it
 */
public record Threshold(Severity level, Consumer<LogEntry> log) implements Consumer<LogEntry> {
  @Override
  public void accept(LogEntry entry) {
    if (entry.severity().compareTo(level) >= 0) {
      log.accept(entry);
    }
  }
}
