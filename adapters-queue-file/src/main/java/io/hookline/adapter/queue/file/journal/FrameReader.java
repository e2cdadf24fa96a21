package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.ByteSource;
import io.hookline.adapter.queue.file.row.Checkpoint;
import java.io.IOException;
import java.util.zip.CRC32C;

/** Reads frames one after the other, until there is none or one that is not whole. */
final class FrameReader {
  private static final int BLOCK = 256 << 10;

  private final ByteSource file;
  private final long end;
  private final CRC32C crc = new CRC32C();
  private byte[] bytes = new byte[BLOCK];
  private long offset;
  private int from;
  private int to;

  /** Reads what stands from {@code start} to {@code end}. */
  FrameReader(ByteSource file, long start, long end) {
    this.file = file;
    this.offset = start;
    this.end = end;
  }

  /** Tells all records of all whole frames; returns where the last whole frame ends. */
  long replay(JournalRecords records) throws IOException {
    int content = next();
    while (content >= 0) {
      int start = from + Frames.HEAD;
      tell(start, start + content, records);
      from = start + content;
      content = next();
    }
    return offset + from;
  }

  /** Whether any whole frame stands anywhere in what is left. */
  boolean findsFrame() throws IOException {
    while (require(Frames.HEAD)) {
      if (next() >= 0) {
        return true;
      }
      from++;
    }
    return false;
  }

  /** Length of the content of the frame at {@code from}; -1 where there is no whole frame. */
  private int next() throws IOException {
    if (!require(Frames.HEAD) || Frames.intAt(bytes, from) != Frames.MARK) {
      return -1;
    }
    int content = Frames.intAt(bytes, from + Frames.LENGTH_AT);
    if (content < 0 || content > Frames.MAX_CONTENT || !require(Frames.HEAD + content)) {
      return -1;
    }
    crc.reset();
    crc.update(bytes, from + Frames.HEAD, content);
    return Frames.intAt(bytes, from + Frames.CRC_AT) == (int) crc.getValue() ? content : -1;
  }

  private boolean require(int count) throws IOException {
    if (to - from < count) {
      makeRoom(count);
      int more = 1;
      while (to - from < count && more > 0) {
        int room = (int) Math.min(bytes.length - to, end - offset - to);
        more = room <= 0 ? 0 : file.read(offset + to, bytes, to, room);
        to += more;
      }
    }
    return to - from >= count;
  }

  private void makeRoom(int count) {
    byte[] roomier = bytes.length >= count ? bytes : new byte[count];
    System.arraycopy(bytes, from, roomier, 0, to - from);
    bytes = roomier;
    offset += from;
    to -= from;
    from = 0;
  }

  private static Retried retried(Cursor in) {
    return new Retried((int) in.number(), in.number(), in.number(), in.number());
  }

  private void tell(int start, int stop, JournalRecords records) throws IOException {
    Cursor in = new Cursor(bytes, start);
    while (in.at() < stop) {
      long record = offset + in.at();
      byte type = in.type();
      long first = in.number();
      switch (type) {
        case Frames.CHECKPOINT ->
            records.checkpoint(new Checkpoint(first, in.number(), (int) in.number()));
        case Frames.COMPLETED -> records.completed(first);
        case Frames.RETRIED -> {
          records.retried(first, retried(in), record);
          in.number();
          KeptAttempt.skip(in);
        }
        case Frames.CLAIMED -> records.claimed(first, (int) in.number(), (int) in.number());
        case Frames.RELEASED -> records.released(first, (int) in.number(), (int) in.number());
        case Frames.OPENED -> records.opened(first);
        case Frames.REMOVED -> {
          long failed = in.number();
          records.removed(in.text(), first, failed);
        }
        case Frames.BEFORE -> records.before(first);
        case Frames.GIVEN_UP -> records.givenUp(first);
        case Frames.REJECTED -> records.rejected(first);
        default -> throw new IOException("record of unknown type " + type);
      }
    }
  }
}
