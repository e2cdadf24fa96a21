package io.hookline.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import io.hookline.log.LogEntry;
import io.hookline.log.Severity;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Lets through what is serious enough. Safe for use by many threads. */
public final class Threshold implements Consumer<LogEntry> {
  /** What libraries log has the level of {@link LogbackSetup}. */
  private static final String OURS = "io.hookline";

  private final Consumer<LogEntry> log;
  private volatile Severity level;

  /** Lets through to {@code log} what is as serious as {@code level}. */
  public Threshold(Severity level, Consumer<LogEntry> log) {
    this.log = log;
    this.level = level;
    set(level);
  }

  /** From now on lets through what is as serious as {@code least}. */
  public void set(Severity least) {
    level = least;
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(OURS).setLevel(Level.toLevel(least.name()));
    }
  }

  @Override
  public void accept(LogEntry entry) {
    if (entry.severity().compareTo(level) >= 0) {
      log.accept(entry);
    }
  }
}
