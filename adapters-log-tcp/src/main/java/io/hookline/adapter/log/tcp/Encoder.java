package io.hookline.adapter.log.tcp;

import io.hookline.log.LogEntry;
import java.io.IOException;
import java.io.OutputStream;

/** Makes records of entries. For one thread. */
@FunctionalInterface
interface Encoder {

  /** Writes {@code entry} as one record that the server can tell from the next. */
  void encode(LogEntry entry, OutputStream to) throws IOException;
}
