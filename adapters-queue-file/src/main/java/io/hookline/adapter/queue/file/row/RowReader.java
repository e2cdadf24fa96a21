package io.hookline.adapter.queue.file.row;

import java.io.IOException;
import java.util.Optional;

/**
 * Goes through the rows of a queue file from its start, one at a time. What it says about a row
 * holds until the next one is read. Not safe for use by many threads.
 */
public final class RowReader {
  /** Longest row, 16 MiB: what a receiver of webhooks would take is far less. */
  public static final int MAX_ROW = 16 << 20;

  /** What is read at once, so that a system call is paid for once in a thousand rows or so. */
  private static final int BLOCK = 256 << 10;

  private static final byte LINE_BREAK = '\n';

  private final QueueFile file;
  private final RowFraming framing;
  private final RowWindow window;
  private final boolean growing;
  private final int maxRow;
  private final RowSpan span = new RowSpan();
  private boolean limited;
  private boolean complete;
  private boolean ended;
  private boolean idle;
  private long nextLine = 1;
  private long ordinal;
  private int crc;
  private long line;
  private long offset;
  private long length;
  private int rowCrc;
  private int from;
  private int to;
  private Optional<String> flaw = Optional.empty();

  /**
   * Starts before the first row.
   *
   * @param growing whether more may be appended, so that a last line without a line break is not
   *     whole yet
   */
  public RowReader(QueueFile file, FileFormat format, boolean growing) {
    this(file, format.framing(), growing, format.maxRow(), BLOCK);
  }

  RowReader(QueueFile file, RowFraming framing, boolean growing, int maxRow, int block) {
    this.file = file;
    this.framing = framing;
    this.window = new RowWindow(file, maxRow, block);
    this.growing = growing;
    this.maxRow = maxRow;
  }

  /** Moves to the next row; false where there is none (yet, if the file is growing). */
  public boolean next() throws IOException {
    idle = false;
    while (!ended) {
      skipGap();
      if (window.from() < window.to() && find()) {
        return true;
      }
      if (complete) {
        return atEnd();
      }
      if (!window.fill()) {
        if (growing && !limited) {
          file.requireNotReplaced();
          idle = true;
          return false;
        }
        complete = true;
      }
    }
    return false;
  }

  /** Reads what is already known up to {@code end} only, as if the file ended there. */
  public void limit(long end) {
    window.limit(end);
    limited = true;
  }

  /**
   * Begins behind rows that were read before; only where the framing knows a row without those
   * before it.
   */
  public void startAt(Checkpoint known) {
    window.startAt(known.offset());
    offset = known.offset();
    ordinal = known.rows();
  }

  /** Goes on beyond the limit. */
  public void unlimit() {
    window.limit(Long.MAX_VALUE);
    limited = false;
    complete = false;
    ended = false;
  }

  /** Whether the last row was read and none can follow. */
  public boolean ended() {
    return ended;
  }

  /** Whether the last look at a growing file found no more, for the time being. */
  public boolean idle() {
    return idle;
  }

  /** How many rows were read, the current one and a header included. */
  public long ordinal() {
    return ordinal;
  }

  /** The end of the current row. */
  public Checkpoint reached() {
    return new Checkpoint(ordinal, offset + length, crc);
  }

  /** Where the current row stands. */
  public RowPlace place() {
    return new RowPlace(ordinal, line, offset, length, rowCrc);
  }

  /** Holds the row's bytes, from {@link #from} to {@link #to}, unless it has a flaw. */
  public byte[] bytes() {
    return window.bytes();
  }

  /** Whether {@code wanted} stands in the row as it is. */
  public boolean contains(byte[] wanted) {
    return Bytes.contains(wanted, window.bytes(), from, to);
  }

  /** Index of the row's first byte. */
  public int from() {
    return from;
  }

  /** Index after the row's last byte. */
  public int to() {
    return to;
  }

  /** Why the row cannot be decoded. */
  public Optional<String> flaw() {
    return flaw;
  }

  private void skipGap() {
    int start = window.from();
    int end = framing.skipGap(window.bytes(), start, window.to());
    nextLine += Bytes.count(LINE_BREAK, window.bytes(), start, end);
    window.advance(end);
  }

  /** Never looks further than the longest row, so that what it finds depends on the bytes alone. */
  private boolean find() throws IOException {
    boolean full = window.isFull();
    int end = full ? window.from() + maxRow : window.to();
    if (!framing.find(window.bytes(), window.from(), end, complete || full, span)) {
      return false;
    }
    begin();
    if (full && span.end() == end) {
      skipLongLine();
    } else {
      window.advance(span.end());
    }
    finish(span.flaw());
    return true;
  }

  private void begin() {
    line = nextLine;
    offset = window.offset();
    from = window.from();
    to = span.end();
    rowCrc = Crc.of(window.bytes(), from, to);
    nextLine += span.lineBreaks();
  }

  private void finish(Optional<String> why) {
    flaw = why;
    length = window.offset() - offset;
    crc = window.crc();
    ordinal++;
  }

  private void skipLongLine() throws IOException {
    boolean found;
    do {
      int end = Bytes.indexOf(LINE_BREAK, window.bytes(), window.from(), window.to());
      found = end < window.to();
      window.advance(end);
    } while (!found && window.fill());
    span.flawed(window.from(), 0, "it is longer than " + maxRow + " bytes");
  }

  private boolean atEnd() {
    Optional<String> why = framing.flawAtEnd();
    ended = why.isEmpty();
    if (!ended) {
      span.sound(window.from(), 0);
      begin();
      finish(why);
    }
    return !ended;
  }
}
