package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.Checkpoint;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Records on their way to the journal, in one array that is used again. A frame is a mark, the
 * length of its content, the CRC-32C of that, and the content: records of a type byte and numbers
 * in variable length, seven bits a byte, low ones first. Not safe for use by many threads.
 */
public final class Frames implements JournalRecords {
  static final int MARK = 0x484b4c31;
  static final int LENGTH_AT = 4;
  static final int CRC_AT = 8;
  static final int HEAD = 12;

  /** No content is longer: where one would be, another frame begins. */
  static final int MAX_CONTENT = 1 << 20;

  static final byte CHECKPOINT = 1;
  static final byte COMPLETED = 2;
  static final byte RETRIED = 3;
  static final byte GIVEN_UP = 4;
  static final byte REJECTED = 5;

  private static final int MAX_TEXT = 4 << 10;
  private static final int MAX_RECORD = 4 * MAX_TEXT;
  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final CRC32C crc = new CRC32C();
  private byte[] bytes = new byte[64 << 10];
  private int frame;
  private int length = HEAD;

  /** Whether it holds no record. */
  public boolean isEmpty() {
    return length == HEAD;
  }

  /** Forgets all records. */
  public void clear() {
    frame = 0;
    length = HEAD;
  }

  @Override
  public void checkpoint(Checkpoint reached) {
    begin(CHECKPOINT, reached.rows());
    number(reached.offset());
    number(Integer.toUnsignedLong(reached.crc()));
  }

  @Override
  public void completed(long ordinal) {
    begin(COMPLETED, ordinal);
  }

  @Override
  public void retried(long ordinal, int attempts, long due, long since) {
    begin(RETRIED, ordinal);
    number(attempts);
    number(due);
    number(since);
  }

  @Override
  public void givenUp(long ordinal, long line, String url, String error, String reason) {
    begin(GIVEN_UP, ordinal);
    number(line);
    text(url);
    text(error);
    text(reason);
  }

  @Override
  public void rejected(long ordinal, long line) {
    begin(REJECTED, ordinal);
    number(line);
  }

  /**
   * Appends each frame to {@code file} on its own, so that a write cut short by a crash can damage
   * none but the last frame of the file.
   */
  void writeTo(AppendFile file) throws IOException {
    seal();
    int from = 0;
    while (from < length) {
      int size = HEAD + intAt(bytes, from + LENGTH_AT);
      file.append(bytes, from, size);
      from += size;
    }
  }

  static int intAt(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  private void begin(byte type, long ordinal) {
    if (length - frame - HEAD + MAX_RECORD > MAX_CONTENT) {
      seal();
      frame = length;
      length += HEAD;
    }
    if (length + MAX_RECORD > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    bytes[length++] = type;
    number(ordinal);
  }

  private void number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  private void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int size = Math.min(utf8.length, MAX_TEXT);
    number(size);
    System.arraycopy(utf8, 0, bytes, length, size);
    length += size;
  }

  private void seal() {
    int content = length - frame - HEAD;
    crc.reset();
    crc.update(bytes, frame + HEAD, content);
    INT.set(bytes, frame, MARK);
    INT.set(bytes, frame + LENGTH_AT, content);
    INT.set(bytes, frame + CRC_AT, (int) crc.getValue());
  }
}
