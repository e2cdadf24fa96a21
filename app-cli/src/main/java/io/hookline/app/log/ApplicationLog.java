package io.hookline.app.log;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.hookline.log.LogEntry;
import io.hookline.log.Severity;
import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** Lets what libraries and we ourselves log through SLF4J end in the same log. */
public final class ApplicationLog implements AutoCloseable {
  private static final String APPENDER = "hookline";

  /** Until it is closed, {@code log} takes it all, from {@code level} on where it is our own. */
  public ApplicationLog(Severity level, Consumer<LogEntry> log) {
    context().getLogger("io.hookline").setLevel(Level.toLevel(level.name()));
    EntryAppender appender = new EntryAppender(log);
    appender.setContext(context());
    appender.setName(APPENDER);
    appender.start();
    root().addAppender(appender);
  }

  @Override
  public void close() {
    root().detachAppender(APPENDER);
  }

  private static Logger root() {
    return context().getLogger(Logger.ROOT_LOGGER_NAME);
  }

  private static LoggerContext context() {
    return (LoggerContext) LoggerFactory.getILoggerFactory();
  }
}
