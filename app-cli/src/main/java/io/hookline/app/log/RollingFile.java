package io.hookline.app.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is set aside as {@code FILE.1} when it has grown enough; {@code FILE.1} becomes
 * {@code FILE.2} and so on, and the oldest goes. Several processes may write to one file. For one
 * thread.
 */
final class RollingFile implements Closeable {
  private final LogSettings settings;
  private FileChannel channel;
  private long size;

  /** Opens the file, whose folder must be there. */
  RollingFile(LogSettings settings) throws IOException {
    this.settings = settings;
    channel = open(settings.file());
    size = channel.size();
  }

  /** Appends {@code bytes}, which are whole lines. */
  void write(ByteBuffer bytes) throws IOException {
    if (size > 0 && size + bytes.remaining() > settings.maxSize()) {
      roll(bytes.remaining());
    }
    size += bytes.remaining();
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void roll(long coming) throws IOException {
    channel.close();
    // Another process may have set it aside already; then there is only the new one to open.
    if (Files.exists(settings.file())
        && Files.size(settings.file()) + coming > settings.maxSize()) {
      setAside();
    }
    channel = open(settings.file());
    size = channel.size();
  }

  private void setAside() throws IOException {
    for (int n = settings.keep(); n >= 1; n--) {
      Path from = n == 1 ? settings.file() : numbered(n - 1);
      if (Files.exists(from)) {
        Files.move(from, numbered(n), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.deleteIfExists(settings.file());
  }

  private Path numbered(int n) {
    return settings.file().resolveSibling(settings.file().getFileName() + "." + n);
  }

  private static FileChannel open(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
