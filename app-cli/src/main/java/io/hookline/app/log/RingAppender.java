package io.hookline.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import io.hookline.app.log.LogEntry.TextEntry;
import org.jspecify.annotations.Nullable;

/** Puts Logback's events among the lines of the log. */
final class RingAppender extends AppenderBase<ILoggingEvent> {
  private final LossyRing<LogEntry> ring;

  RingAppender(LossyRing<LogEntry> ring) {
    this.ring = ring;
  }

  @Override
  protected void append(ILoggingEvent event) {
    ring.put(
        new TextEntry(event.getInstant(), severity(event.getLevel()), word(event), detail(event)));
  }

  private static String word(ILoggingEvent event) {
    String logger = event.getLoggerName();
    return logger.substring(logger.lastIndexOf('.') + 1);
  }

  private static String detail(ILoggingEvent event) {
    @Nullable IThrowableProxy thrown = event.getThrowableProxy();
    return thrown == null
        ? event.getFormattedMessage()
        : "%s (%s: %s)"
            .formatted(event.getFormattedMessage(), thrown.getClassName(), thrown.getMessage());
  }

  private static Severity severity(Level level) {
    if (level.isGreaterOrEqual(Level.ERROR)) {
      return Severity.ERROR;
    }
    return level.isGreaterOrEqual(Level.WARN) ? Severity.WARN : Severity.INFO;
  }
}
