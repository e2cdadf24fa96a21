package io.hookline.adapter.log.tcp;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One file of the spool: records one after the other, each behind its length and its checksum. A
 * torn end, as a crash leaves it, is cut off when the file is opened. For one thread.
 */
final class Segment implements Closeable {
  private static final int HEAD = 2 * Integer.BYTES;

  /** More than any record takes; a length beyond is no length. */
  private static final int LONGEST = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private long size;
  private long sent;
  private int unsent;

  private Segment(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Opens {@code file}, or makes it; what stands before {@code sent} was sent already. */
  static Segment open(Path file, long sent) throws IOException {
    Segment segment =
        new Segment(
            file,
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE));
    segment.recover(sent);
    return segment;
  }

  private void recover(long alreadySent) throws IOException {
    byte @Nullable [] record = at(0);
    while (record != null) {
      size += HEAD + record.length;
      if (size <= alreadySent) {
        sent = size;
      } else {
        unsent++;
      }
      record = at(size);
    }
    channel.truncate(size);
  }

  Path file() {
    return file;
  }

  long size() {
    return size;
  }

  /** Where the first record stands that was not sent. */
  long sent() {
    return sent;
  }

  /** How many records were not sent. */
  int unsent() {
    return unsent;
  }

  /** Adds a record. */
  void add(byte[] record) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(HEAD + record.length);
    bytes.putInt(record.length).putInt(checksum(record)).put(record).flip();
    long at = size;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
    size = at;
    unsent++;
  }

  /** The oldest records that were not sent, {@code max} at most. */
  List<byte[]> oldest(int max) throws IOException {
    List<byte[]> records = new ArrayList<>();
    long at = sent;
    while (records.size() < max && at < size) {
      byte @Nullable [] record = at(at);
      if (record == null) {
        throw new IOException(file + " was damaged");
      }
      records.add(record);
      at += HEAD + record.length;
    }
    return records;
  }

  /** Notes that the oldest record, which is {@code length} bytes long, was sent. */
  void sent(int length) {
    sent += HEAD + length;
    unsent--;
  }

  /** Closes the file and deletes it. */
  void delete() throws IOException {
    channel.close();
    Files.deleteIfExists(file);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private byte @Nullable [] at(long position) throws IOException {
    ByteBuffer head = ByteBuffer.allocate(HEAD);
    if (!read(head, position)) {
      return null;
    }
    int length = head.getInt();
    if (length < 0 || length > LONGEST) {
      return null;
    }
    ByteBuffer record = ByteBuffer.allocate(length);
    boolean whole = read(record, position + HEAD) && checksum(record.array()) == head.getInt();
    return whole ? record.array() : null;
  }

  private boolean read(ByteBuffer into, long position) throws IOException {
    int read = 0;
    while (into.hasRemaining() && read >= 0) {
      read = channel.read(into, position + into.position());
    }
    into.flip();
    return into.limit() == into.capacity();
  }

  private static int checksum(byte[] record) {
    CRC32C sum = new CRC32C();
    sum.update(record);
    return (int) sum.getValue();
  }
}
