package io.hookline.adapter.log.tcp;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one worker within the spool: the first that no other worker has locked, so that
 * what a worker left there is sent by the next one. For one thread.
 */
final class SpoolFolder implements Closeable {
  private static final int MOST_WORKERS = 1000;
  private static final String SUFFIX = ".records";
  private static final String POSITION = "position";

  private final Path folder;
  private final FileChannel lock;

  private SpoolFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /** Takes one in {@code root}. */
  static SpoolFolder take(Path root) throws IOException {
    for (int number = 1; number <= MOST_WORKERS; number++) {
      Path folder = Files.createDirectories(root.resolve(String.valueOf(number)));
      @Nullable FileChannel lock = lock(folder.resolve("lock"));
      if (lock != null) {
        return new SpoolFolder(folder, lock);
      }
    }
    throw new IOException("all of its folders are in use");
  }

  private static @Nullable FileChannel lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      @Nullable FileLock lock = channel.tryLock();
      if (lock != null) {
        return channel;
      }
    } catch (OverlappingFileLockException ofThisProcess) {
      // Another worker of this very process has it.
    }
    channel.close();
    return null;
  }

  /** The file of the {@code number}th segment; of one length, so that names sort. */
  Path file(long number) {
    return folder.resolve("%016d%s".formatted(number, SUFFIX));
  }

  /** Its number. */
  static long number(Path file) {
    String name = file.getFileName().toString();
    return Long.parseLong(name.substring(0, name.length() - SUFFIX.length()));
  }

  /** What was left here, the oldest first. */
  Deque<Segment> segments() throws IOException {
    List<Path> files = files();
    if (files.isEmpty()) {
      Files.deleteIfExists(folder.resolve(POSITION));
    }
    String position = position();
    Deque<Segment> segments = new ArrayDeque<>();
    for (Path file : files) {
      String prefix = file.getFileName() + " ";
      long sent =
          position.startsWith(prefix) ? Long.parseLong(position.substring(prefix.length())) : 0;
      segments.add(Segment.open(file, sent));
    }
    return segments;
  }

  /** Notes how far {@code segment} was sent. */
  void note(Segment segment) throws IOException {
    Files.writeString(
        folder.resolve(POSITION), segment.file().getFileName() + " " + segment.sent());
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
    }
  }

  private String position() throws IOException {
    try {
      String text = Files.readString(folder.resolve(POSITION));
      return text.matches("\\S+ [0-9]{1,18}") ? text : "";
    } catch (NoSuchFileException none) {
      return "";
    }
  }
}
