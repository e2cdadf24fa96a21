package io.hookline.app.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * A file that is set aside as {@code FILE.1} when it has grown enough; {@code FILE.1} becomes
 * {@code FILE.2} and so on, and the oldest goes. Several processes may write to one file: one of
 * them sets it aside while it has the file locked, and the others follow before they write again,
 * so that no line goes to a file that is older than that. For one thread.
 */
final class RollingFile implements Closeable {
  private final LogSettings settings;
  private FileChannel channel;
  private Optional<Object> opened;

  /** Opens the file, whose folder must be there. */
  RollingFile(LogSettings settings) throws IOException {
    this.settings = settings;
    opened = present();
    channel = open();
    settle();
  }

  /** Appends {@code bytes}, which are whole lines. */
  void write(ByteBuffer bytes) throws IOException {
    if (!isCurrent()) {
      reopen();
    }
    if (channel.size() > 0 && channel.size() + bytes.remaining() > settings.maxSize()) {
      roll();
    }
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private void roll() throws IOException {
    try (FileLock _ = channel.lock()) {
      // Another process may have done it while this one waited.
      if (isCurrent()) {
        setAside();
      }
    } catch (OverlappingFileLockException elsewhere) {
      // Another worker of this very process does it.
      return;
    }
    reopen();
  }

  private void setAside() throws IOException {
    if (settings.keep() == 0) {
      Files.deleteIfExists(settings.file());
    }
    for (int n = settings.keep(); n >= 1; n--) {
      Path from = n == 1 ? settings.file() : numbered(n - 1);
      if (Files.exists(from)) {
        Files.move(from, numbered(n), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private Path numbered(int n) {
    return settings.file().resolveSibling(settings.file().getFileName() + "." + n);
  }

  private void reopen() throws IOException {
    channel.close();
    opened = present();
    channel = open();
    settle();
  }

  /** A file that was set aside just while it was opened is none to stay with. */
  private void settle() throws IOException {
    Optional<Object> found = present();
    while (!found.equals(opened)) {
      channel.close();
      opened = found;
      channel = open();
      found = present();
    }
  }

  private boolean isCurrent() throws IOException {
    return present().equals(opened);
  }

  /** What tells the file of this name from one that had it before; always the same on Windows. */
  private Optional<Object> present() throws IOException {
    try {
      return Optional.of(
          Optional.ofNullable(
              Files.readAttributes(settings.file(), BasicFileAttributes.class).fileKey()));
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  private FileChannel open() throws IOException {
    return FileChannel.open(settings.file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
