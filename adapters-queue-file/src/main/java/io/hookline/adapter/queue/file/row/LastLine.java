package io.hookline.adapter.queue.file.row;

import java.io.IOException;

/** Finds where the last whole line of a file ends. */
public final class LastLine {
  private static final int BLOCK = 4 << 10;

  private LastLine() {}

  /** Looks backwards from {@code end} for a line break; {@code start} if there is none. */
  public static long end(ByteSource file, long start, long end) throws IOException {
    byte[] block = new byte[BLOCK];
    long to = end;
    while (to > start) {
      int size = (int) Math.min(BLOCK, to - start);
      int count = file.read(to - size, block, 0, size);
      for (int i = count - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return to - size + i + 1;
        }
      }
      to -= size;
    }
    return start;
  }
}
