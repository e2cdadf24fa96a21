package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.event.DeliveryEvent;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import io.hookline.testkit.queue.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A folder with one queue file, and what is needed to open it as a queue. */
final class QueueFolder {
  static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

  private final Path file;
  private final ManualClock clock = new ManualClock(START);
  private final BreakableFiles disk = new BreakableFiles();
  private final Queue<DeliveryEvent> events = new ConcurrentLinkedQueue<>();

  QueueFolder(Path folder, String name) {
    this(folder.resolve(name));
  }

  QueueFolder(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  Path journal() {
    return file.resolveSibling(file.getFileName() + ".journal");
  }

  Path rejected() {
    return file.resolveSibling(file.getFileName() + ".rejected");
  }

  ManualClock clock() {
    return clock;
  }

  BreakableFiles disk() {
    return disk;
  }

  List<DeliveryEvent> events() {
    return List.copyOf(events);
  }

  <E extends DeliveryEvent> List<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  QueueFolder write(String text) {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  QueueFolder write(byte[] bytes) {
    try {
      Files.write(file, bytes);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  QueueFolder append(String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
      return this;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  JobQueue open() {
    return open(settings(false, false, 1_000_000));
  }

  JobQueue watch() {
    return open(settings(true, false, 1_000_000));
  }

  JobQueue restart() {
    return open(settings(false, true, 1_000_000));
  }

  JobQueue open(FileQueueSettings settings) {
    AdapterContext context = new AdapterContext("test-1", clock, events::add);
    return new QueueOpening(settings, context, new Random(7), disk).open();
  }

  FileQueueSettings settings(boolean watch, boolean restart, int maxWaiting) {
    FileFormat format = FileFormat.of(file).orElseThrow();
    return new FileQueueSettings(file, format, Optional.empty(), watch, restart, maxWaiting);
  }
}
