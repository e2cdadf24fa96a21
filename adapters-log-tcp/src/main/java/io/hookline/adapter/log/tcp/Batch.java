package io.hookline.adapter.log.tcp;

import io.hookline.log.LogEntry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Records on their way out. One that was sent in part is sent again as a whole. For one thread. */
final class Batch {
  /** What is written at once; few system calls, and little to send twice. */
  static final int FULL = 1 << 16;

  private final Encoder encoder;
  private final ByteArrayOutputStream records = new ByteArrayOutputStream(FULL + FULL / 4);
  private final List<Integer> ends = new ArrayList<>();
  private ByteBuffer bytes = ByteBuffer.allocate(0);

  Batch(Encoder encoder) {
    this.encoder = encoder;
  }

  /** Adds {@code entry}, before anything is sent. */
  void add(LogEntry entry) {
    try {
      encoder.encode(entry, records);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    ends.add(records.size());
  }

  /** Adds what is a record already, before anything is sent. */
  void add(byte[] record) {
    records.writeBytes(record);
    ends.add(records.size());
  }

  /** What was not sent whole, record by record; the batch is empty then. */
  List<byte[]> takeAll() {
    byte[] all = records.toByteArray();
    List<byte[]> taken = new ArrayList<>();
    int start = 0;
    for (int end : ends) {
      taken.add(Arrays.copyOfRange(all, start, end));
      start = end;
    }
    clear();
    return taken;
  }

  boolean isEmpty() {
    return ends.isEmpty();
  }

  boolean isFull() {
    return records.size() >= FULL;
  }

  /** How many records are in it. */
  int size() {
    return ends.size();
  }

  /** What is still to be sent, from the start of a record; its position tells how far that went. */
  ByteBuffer bytes() {
    if (!bytes.hasRemaining()) {
      bytes = ByteBuffer.wrap(records.toByteArray());
    }
    return bytes;
  }

  /** Forgets the records that were sent whole, and tells how many those are. */
  int settle() {
    int sent = 0;
    while (sent < ends.size() && ends.get(sent) <= bytes.position()) {
      sent++;
    }
    if (sent == ends.size()) {
      clear();
    } else {
      keepFrom(sent);
    }
    return sent;
  }

  /** Forgets all of it. */
  void clear() {
    records.reset();
    ends.clear();
    bytes = ByteBuffer.allocate(0);
  }

  private void keepFrom(int record) {
    int start = record == 0 ? 0 : ends.get(record - 1);
    byte[] all = records.toByteArray();
    records.reset();
    records.write(all, start, all.length - start);
    ends.subList(0, record).clear();
    ends.replaceAll(end -> end - start);
    bytes = ByteBuffer.wrap(records.toByteArray());
  }
}
