package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.AppendFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/** Files on a disk that fills up and is cleared again, by order. */
final class BreakableFiles implements AppendFile.Opening {
  private final AtomicBoolean full = new AtomicBoolean();

  void full(boolean now) {
    full.set(now);
  }

  @Override
  public AppendFile open(Path path) throws IOException {
    return new BreakableFile(path);
  }

  /** Writes half of what it is given before the disk is full, as a real one would. */
  private final class BreakableFile extends AppendFile {
    BreakableFile(Path path) throws IOException {
      super(path);
    }

    @Override
    protected void write(long offset, byte[] bytes, int from, int count) throws IOException {
      if (full.get()) {
        super.write(offset, bytes, from, count / 2);
        throw new IOException("No space left on device");
      }
      super.write(offset, bytes, from, count);
    }
  }
}
