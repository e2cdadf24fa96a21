package io.hookline.app.log;

import io.hookline.log.LogEntry;

/** Makes lines of entries. For one thread. */
@FunctionalInterface
interface Layout {

  /** Appends the line of {@code entry}, with its end, to {@code lines}. */
  void append(LogEntry entry, StringBuilder lines);
}
