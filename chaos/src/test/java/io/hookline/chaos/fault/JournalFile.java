package io.hookline.chaos.fault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A journal as docs/queue-file.md describes it, to be damaged. */
record JournalFile(Path path) {
  private static final int HEADER = 64;
  private static final int FRAME_HEAD = 12;
  private static final int LENGTH_AT = 4;

  /** Where each frame begins, and where the last one ends. */
  List<Integer> bounds() throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(path));
    List<Integer> bounds = new ArrayList<>(List.of(HEADER));
    while (bounds.getLast() + FRAME_HEAD <= bytes.limit()) {
      int at = bounds.getLast();
      bounds.add(at + FRAME_HEAD + bytes.getInt(at + LENGTH_AT));
    }
    return bounds;
  }

  void truncate(int length) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(length);
    }
  }

  /** Turns a bit of a byte around; doing it twice mends it. */
  void flip(int at, int bit) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.seek(at);
      int value = file.read();
      file.seek(at);
      file.write(value ^ 1 << bit);
    }
  }
}
