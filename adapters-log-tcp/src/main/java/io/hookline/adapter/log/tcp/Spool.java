package io.hookline.adapter.log.tcp;

import io.hookline.port.AdapterException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Records that wait on disk, in files of limited size. When there are too many, the oldest file
 * goes, and its records are counted as lost. For one thread; the counts are for any.
 */
final class Spool implements Closeable {
  private static final int FILES = 8;

  /** So that there is room for files before the first. */
  private static final long FIRST = 1L << 40;

  private final SpoolFolder folder;
  private final long room;
  private final Deque<Segment> segments;
  private final Deque<Integer> underWay = new ArrayDeque<>();
  private final AtomicLong waiting = new AtomicLong();
  private final AtomicLong lost = new AtomicLong();
  private long next;

  private Spool(SpoolFolder folder, long room) throws IOException {
    this.folder = folder;
    this.room = room;
    segments = folder.segments();
    next = segments.isEmpty() ? FIRST : SpoolFolder.number(segments.getLast().file()) + 1;
    waiting.set(segments.stream().mapToLong(Segment::unsent).sum());
  }

  /**
   * Opens it, with what was left there.
   *
   * @param room bytes that it may take
   * @throws AdapterException where the folder cannot be used
   */
  static Spool open(Path root, long room) {
    try {
      return new Spool(SpoolFolder.take(root), room);
    } catch (IOException unusable) {
      throw new AdapterException(
          "log.tcp.spool: %s cannot be used (%s); choose another folder".formatted(root, unusable),
          unusable);
    }
  }

  boolean isEmpty() {
    return waiting.get() == 0;
  }

  /** How many records wait; for any thread. */
  long waiting() {
    return waiting.get();
  }

  /** How many were lost to others, or to a disk that failed; for any thread. */
  long lost() {
    return lost.get();
  }

  /** Adds a record behind all others. */
  void add(byte[] record) throws IOException {
    if (segments.isEmpty() || segments.getLast().size() + record.length > room / FILES) {
      segments.add(Segment.open(folder.file(next), 0));
      next++;
      makeRoom();
    }
    segments.getLast().add(record);
    waiting.incrementAndGet();
  }

  /** Adds records before all others, none of which was sent. */
  void addBefore(List<byte[]> records) throws IOException {
    Segment before = Segment.open(folder.file(firstNumber() - 1), 0);
    segments.addFirst(before);
    folder.note(before);
    for (byte[] record : records) {
      before.add(record);
      waiting.incrementAndGet();
    }
    makeRoom();
  }

  private long firstNumber() {
    return segments.isEmpty() ? next : SpoolFolder.number(segments.getFirst().file());
  }

  /** The oldest records, {@code max} at most, which stay until they are {@link #sent}. */
  List<byte[]> oldest(int max) throws IOException {
    while (segments.size() > 1 && segments.getFirst().unsent() == 0) {
      segments.removeFirst().delete();
    }
    underWay.clear();
    List<byte[]> records = segments.isEmpty() ? List.of() : read(segments.getFirst(), max);
    records.forEach(record -> underWay.add(record.length));
    return records;
  }

  /** A file that cannot be read any more would keep all others from being sent. */
  private List<byte[]> read(Segment oldest, int max) throws IOException {
    try {
      return oldest.oldest(max);
    } catch (IOException unreadable) {
      dropOldest();
      throw unreadable;
    }
  }

  /** Notes that the {@code records} oldest of those last given out were sent. */
  void sent(int records) throws IOException {
    for (int i = 0; i < records && !underWay.isEmpty(); i++) {
      segments.getFirst().sent(underWay.remove());
      waiting.decrementAndGet();
    }
    if (!segments.isEmpty() && records > 0) {
      folder.note(segments.getFirst());
    }
  }

  /** A record could not be kept. */
  void lose(int records) {
    lost.addAndGet(records);
  }

  @Override
  public void close() throws IOException {
    for (Segment segment : segments) {
      if (segment.unsent() == 0) {
        segment.delete();
      } else {
        segment.close();
      }
    }
    folder.close();
  }

  private void makeRoom() throws IOException {
    while (segments.size() > FILES) {
      dropOldest();
    }
  }

  private void dropOldest() throws IOException {
    Segment oldest = segments.removeFirst();
    // Those of its records that are under way may arrive, and count as lost all the same.
    underWay.clear();
    waiting.addAndGet(-oldest.unsent());
    lost.addAndGet(oldest.unsent());
    oldest.delete();
  }
}
