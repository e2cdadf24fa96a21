package io.hookline.adapter.queue.file.row;

import java.io.IOException;

/** The bytes of a file. */
@FunctionalInterface
public interface ByteSource {
  /** Reads up to {@code max} bytes at {@code offset}; 0 at the end. */
  int read(long offset, byte[] into, int at, int max) throws IOException;
}
