package io.hookline.adapter.queue.file.added;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The ids of all jobs in {@code FILE.added}. Of a file that has only grown since the last time no
 * more is read than what is new. Not safe for use by many threads.
 */
public final class AddedIds {
  private static final int BLOCK = 64 << 10;

  /** Where a row's id ends at the latest: it stands first, and its characters may be escaped. */
  private static final int LONGEST_START = 1 << 10;

  private static final JsonFactory JSON = new JsonFactory();

  private final byte[] seed;
  private final byte[] start = new byte[LONGEST_START];
  private Digests ids;
  private Optional<Mark> mark = Optional.empty();

  /** What is known of the file that was read: another one differs in at least one of these. */
  private record Mark(Object key, long length, ByteBuffer first, ByteBuffer last) {
    static Mark of(AddedFile file, long length) throws IOException {
      return new Mark(
          file.key(),
          length,
          bytes(file, 0, length),
          bytes(file, Math.max(0, length - LONGEST_START), length));
    }

    private static ByteBuffer bytes(AddedFile file, long from, long end) throws IOException {
      byte[] bytes = new byte[(int) Math.min(LONGEST_START, end - from)];
      return ByteBuffer.wrap(bytes, 0, file.read(from, bytes, 0, bytes.length));
    }

    boolean stands(AddedFile file) throws IOException {
      return file.length() >= length && of(file, length).equals(this);
    }
  }

  /** Of no file yet; {@code seed} is drawn anew for each. */
  public AddedIds(byte[] seed) {
    this.seed = seed.clone();
    this.ids = new Digests(seed);
  }

  /** Reads what it does not know of {@code file}, all rows of which are whole. */
  public void read(AddedFile file) throws IOException {
    long from = 0;
    if (mark.isPresent() && mark.get().stands(file)) {
      from = mark.get().length();
    } else {
      ids = new Digests(seed);
    }
    mark = Optional.empty();
    readRows(file, from);
    mark = Optional.of(Mark.of(file, file.length()));
  }

  /** Whether a job of the file that was read last has this id. */
  public boolean contains(String id) {
    return ids.contains(id);
  }

  private void readRows(AddedFile file, long from) throws IOException {
    byte[] block = new byte[BLOCK];
    long offset = from;
    int known = 0;
    int count = file.read(offset, block, 0, BLOCK);
    while (count > 0) {
      for (int i = 0; i < count; i++) {
        if (block[i] == '\n') {
          add(known);
          known = 0;
        } else if (known < LONGEST_START) {
          start[known++] = block[i];
        }
      }
      offset += count;
      count = file.read(offset, block, 0, BLOCK);
    }
  }

  private void add(int known) throws IOException {
    try (JsonParser json = JSON.createParser(start, 0, known)) {
      json.nextToken();
      if ("id".equals(json.nextFieldName())) {
        ids.add(json.nextTextValue());
      }
    }
  }
}
