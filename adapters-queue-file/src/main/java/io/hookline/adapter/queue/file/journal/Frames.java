package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.Checkpoint;
import io.hookline.job.PastAttempt;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * Records on their way to the journal, in one array that is used again. A frame is a mark, the
 * length of its content, the CRC-32C of that, and the content: records of a type byte, numbers and
 * texts. A number has seven bits a byte, low ones first, and as many bytes as it needs; a text
 * follows the number of its bytes. Not safe for use by many threads.
 */
public final class Frames {
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
  static final byte CLAIMED = 6;
  static final byte REMOVED = 7;
  static final byte BEFORE = 8;
  static final byte RELEASED = 9;
  static final byte OPENED = 10;

  /** What stands in the record of a retry before the place of the one before it. */
  static final int RETRIED_NUMBERS = 4;

  private static final int MAX_TEXT = 4 << 10;

  /** A text, the start of a response, and some numbers. */
  static final int MAX_RECORD = MAX_TEXT + PastAttempt.EXCERPT + (1 << 10);

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

  private final CRC32C crc = new CRC32C();
  private byte[] bytes = new byte[64 << 10];
  private int frame;
  private int record;
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

  /** All rows that later records name end at or before this place. */
  public void checkpoint(Checkpoint reached) {
    begin(CHECKPOINT, reached.rows());
    number(reached.offset());
    number(Integer.toUnsignedLong(reached.crc()));
  }

  /** The row's job was delivered. */
  public void completed(long ordinal) {
    begin(COMPLETED, ordinal);
  }

  /**
   * The row's job waits for its next attempt.
   *
   * @param previous where in the journal the record of the attempt before this one begins
   * @param attempt what is kept of the last one
   */
  public void retried(long ordinal, Retried retried, long previous, PastAttempt attempt) {
    begin(RETRIED, ordinal);
    number(retried.attempts());
    number(retried.due());
    number(retried.delay());
    number(retried.since());
    number(previous);
    KeptAttempt.write(attempt, this);
  }

  /** The row's job was received so often since the last of so many attempts. */
  public void claimed(long ordinal, int attempts, int received) {
    begin(CLAIMED, ordinal);
    number(attempts);
    number(received);
  }

  /** As {@link #claimed}, and nobody has it any more. */
  public void released(long ordinal, int attempts, int received) {
    begin(RELEASED, ordinal);
    number(attempts);
    number(received);
  }

  /** Another process took over, in this session: nobody has what was claimed before. */
  public void opened(long session) {
    begin(OPENED, session);
  }

  /** The row's job was given up on. */
  public void givenUp(long ordinal) {
    begin(GIVEN_UP, ordinal);
  }

  /** The row is no usable job, and was copied to the file of rejected rows. */
  public void rejected(long ordinal) {
    begin(REJECTED, ordinal);
  }

  /**
   * What was sent again is settled, and {@code FILE.added} gone with its own journal.
   *
   * @param journal the identity of that journal
   * @param complete how many jobs were delivered
   * @param failed how many more are given up on; below 0 where earlier ones were made good
   */
  public void removed(String journal, long complete, long failed) {
    begin(REMOVED, complete);
    number(failed);
    text(journal);
  }

  /** So many rows stood in {@code FILE.added} when the journal of {@code FILE} was begun. */
  public void before(long rows) {
    begin(BEFORE, rows);
  }

  /** How many bytes stand before the record that was added last. */
  public int lastRecord() {
    return record;
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

  private void begin(byte type, long first) {
    if (length - frame - HEAD + MAX_RECORD > MAX_CONTENT) {
      seal();
      frame = length;
      length += HEAD;
    }
    if (length + MAX_RECORD > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    record = length;
    bytes[length++] = type;
    number(first);
  }

  void number(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes[length++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[length++] = (byte) rest;
  }

  /** What is too long of it is cut off, between two characters. */
  void text(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    int size = Math.min(utf8.length, MAX_TEXT);
    while (size < utf8.length && isContinuation(utf8[size])) {
      size--;
    }
    bytes(utf8, size);
  }

  void bytes(byte[] source) {
    bytes(source, source.length);
  }

  private void bytes(byte[] source, int size) {
    number(size);
    System.arraycopy(source, 0, bytes, length, size);
    length += size;
  }

  private static boolean isContinuation(byte b) {
    return (b & 0xc0) == 0x80;
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
