package io.hookline.app.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.LoggerFactory;

/** Lets what libraries and we ourselves log through SLF4J end in the same file. */
final class ApplicationLog {
  private static final String APPENDER = "hookline";

  private ApplicationLog() {}

  static void sendTo(LossyRing<LogEntry> ring) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    RingAppender appender = new RingAppender(ring);
    appender.setContext(context);
    appender.setName(APPENDER);
    appender.start();
    root(context).addAppender(appender);
  }

  static void stop() {
    root((LoggerContext) LoggerFactory.getILoggerFactory()).detachAppender(APPENDER);
  }

  private static Logger root(LoggerContext context) {
    return context.getLogger(Logger.ROOT_LOGGER_NAME);
  }
}
