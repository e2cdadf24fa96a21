package io.hookline.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** How much of what Hookline says of itself is in the log; attempts and notices always are. */
public enum LogLevel {
  /** For those who look for a fault of ours. */
  DEBUG(Level.DEBUG),
  /** Starts and ends. */
  INFO(Level.INFO),
  /** What may go wrong. */
  WARN(Level.WARN),
  /** What went wrong. */
  ERROR(Level.ERROR);

  /** What libraries log has the level of {@link LogbackSetup}. */
  private static final String OURS = "io.hookline";

  private final Level level;

  LogLevel(Level level) {
    this.level = level;
  }

  /** Goes by this level from now on. */
  public void apply() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(OURS).setLevel(level);
    }
  }
}
