package io.hookline.adapter.log.tcp;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A connection to the log server. For one thread. */
interface Wire extends Closeable {

  /** Whether the server has closed its side. */
  boolean isOver();

  /**
   * Writes {@code bytes}, whose position tells how many went out where this fails.
   *
   * @throws IOException where the connection broke, or nothing went out for too long
   */
  void write(ByteBuffer bytes) throws IOException;

  /** Says that nothing follows, and gives the server time to take what was sent. */
  void finish() throws IOException;
}
