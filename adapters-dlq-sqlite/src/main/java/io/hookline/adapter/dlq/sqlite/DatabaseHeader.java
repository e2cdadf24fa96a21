package io.hookline.adapter.dlq.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The start of a file (section 1.3 of SQLite's file format). Read without SQLite, whose native
 * library takes longer to load than all else that most commands do.
 *
 * @param isEmpty whether nothing was written to the file yet
 * @param isDatabase whether SQLite wrote it
 * @param version of the schema
 * @param application whose it is; 0 where nobody said
 */
record DatabaseHeader(boolean isEmpty, boolean isDatabase, int version, int application) {
  private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
  private static final int SIZE = 100;
  private static final int VERSION = 60;
  private static final int APPLICATION = 68;

  static DatabaseHeader of(Path file) throws IOException {
    ByteBuffer header = ByteBuffer.allocate(SIZE);
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      int read = channel.read(header);
      while (read > 0) {
        read = channel.read(header);
      }
    }
    boolean isDatabase =
        !header.hasRemaining() && Arrays.equals(MAGIC, Arrays.copyOf(header.array(), MAGIC.length));
    return new DatabaseHeader(
        header.position() == 0, isDatabase, header.getInt(VERSION), header.getInt(APPLICATION));
  }
}
