package io.hookline.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.TextEntry;
import io.hookline.log.Severity;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes entries of Logback's events. */
final class EntryAppender extends AppenderBase<ILoggingEvent> {
  private final Consumer<LogEntry> log;

  EntryAppender(Consumer<LogEntry> log) {
    this.log = log;
  }

  @Override
  protected void append(ILoggingEvent event) {
    log.accept(
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
    return switch (level.toInt()) {
      case Level.ERROR_INT -> Severity.ERROR;
      case Level.WARN_INT -> Severity.WARN;
      case Level.INFO_INT -> Severity.INFO;
      default -> Severity.DEBUG;
    };
  }
}
