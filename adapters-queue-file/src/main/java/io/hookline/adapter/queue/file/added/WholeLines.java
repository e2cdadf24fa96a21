package io.hookline.adapter.queue.file.added;

import io.hookline.adapter.queue.file.row.LastLine;
import io.hookline.adapter.queue.file.row.QueueFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * {@code FILE.added} as it is delivered: it seems to end with its last line break. So nobody reads
 * a row that is being written, or that its writer did not live to finish and the next one will cut
 * off.
 */
public final class WholeLines extends QueueFile {
  /** Where the last line break that was seen ends. */
  private long whole;

  /** Opens {@code path} for reading. */
  public WholeLines(Path path) throws IOException {
    super(path);
  }

  @Override
  public synchronized int read(long offset, byte[] into, int at, int max) throws IOException {
    if (offset >= whole) {
      whole = LastLine.end(super::read, whole, length());
    }
    int room = (int) Math.min(max, whole - offset);
    return room <= 0 ? 0 : super.read(offset, into, at, room);
  }

  /** Leaves the lock of a publisher in this process alone. */
  @Override
  public synchronized void close() throws IOException {
    AddedFile.lockHere();
    try {
      super.close();
    } finally {
      AddedFile.unlockHere();
    }
  }
}
