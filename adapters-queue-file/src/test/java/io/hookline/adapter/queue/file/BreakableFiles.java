package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.AppendFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Files on a disk that fills up and is cleared again, by order. */
final class BreakableFiles implements AppendFile.Opening {
  /** The ends of the names of files that cannot be written; all names end with nothing. */
  private volatile Optional<String> full = Optional.empty();

  void full(boolean now) {
    full = now ? Optional.of("") : Optional.empty();
  }

  /** For files alone whose names end so. */
  void full(String suffix) {
    full = Optional.of(suffix);
  }

  @Override
  public AppendFile open(Path path) throws IOException {
    return new BreakableFile(path);
  }

  /** Writes half of what it is given before the disk is full, as a real one would. */
  private final class BreakableFile extends AppendFile {
    private final String name;

    BreakableFile(Path path) throws IOException {
      super(path);
      this.name = path.toString();
    }

    @Override
    protected void write(long offset, byte[] bytes, int from, int count) throws IOException {
      if (full.filter(name::endsWith).isPresent()) {
        super.write(offset, bytes, from, count / 2);
        throw new IOException("No space left on device");
      }
      super.write(offset, bytes, from, count);
    }
  }
}
