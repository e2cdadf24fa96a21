package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.event.DeliveryEvent;
import io.hookline.job.QueueRef;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import io.hookline.port.QueueInspector;
import io.hookline.spi.AdapterContext;
import io.hookline.testkit.queue.ManualClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** A folder with one queue file, and what is needed to open it as a queue. */
final class QueueFolder {
  static final WorkerIdentity WORKER = new WorkerIdentity("test-1", "localhost", 1);
  static final Instant START = Instant.parse("2026-01-02T03:04:05.678Z");

  private final Path file;
  private final ManualClock clock;
  private final ManualClock steady;
  private final Random random = new Random(7);
  private final BreakableFiles disk = new BreakableFiles();
  private final Queue<DeliveryEvent> events = new ConcurrentLinkedQueue<>();

  QueueFolder(Path folder, String name) {
    this(folder.resolve(name));
  }

  QueueFolder(Path file) {
    this(file, new ManualClock(START), new ManualClock(START));
  }

  private QueueFolder(Path file, ManualClock clock, ManualClock steady) {
    this.file = file;
    this.clock = clock;
    this.steady = steady;
  }

  /** The same files as they stand now, in a new folder: what a killed process left behind. */
  QueueFolder copied() {
    try (Stream<Path> files = Files.list(file.toAbsolutePath().getParent())) {
      Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "copy");
      for (Path original : files.filter(Files::isRegularFile).toList()) {
        Files.copy(original, folder.resolve(original.getFileName()));
      }
      return new QueueFolder(folder.resolve(file.getFileName()), clock, steady);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path file() {
    return file;
  }

  Path journal() {
    return file.resolveSibling(file.getFileName() + ".journal");
  }

  Path claims() {
    return file.resolveSibling(file.getFileName() + ".claims");
  }

  Path added() {
    return file.resolveSibling(file.getFileName() + ".added");
  }

  Path addedJournal() {
    return file.resolveSibling(file.getFileName() + ".added.journal");
  }

  Path rejected() {
    return file.resolveSibling(file.getFileName() + ".rejected");
  }

  /** What the system's clock says. */
  Instant now() {
    return clock.instant();
  }

  /** Lets time pass. */
  void pass(Duration time) {
    clock.pass(time);
    steady.pass(time);
  }

  /** Sets the system's clock; no time passes. */
  void setClock(Duration forward) {
    clock.pass(forward);
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

  /** Puts jobs beside the file, as another process would. */
  QueueFolder publish(List<NewJob> jobs) {
    try (JobPublisher publisher = publisher()) {
      publisher.publish(ref(), jobs);
      return this;
    }
  }

  JobPublisher publisher() {
    return new FileJobPublisher(disk, random);
  }

  QueueRef ref() {
    return new QueueRef("file", file.toAbsolutePath().toString());
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
    return open(settings, WORKER);
  }

  JobQueue watch(WorkerIdentity worker) {
    return open(settings(true, false, 1_000_000), worker);
  }

  private JobQueue open(FileQueueSettings settings, WorkerIdentity worker) {
    AdapterContext context = new AdapterContext(worker, clock, steady, events::add);
    return new QueueOpening(settings, context, random, disk).open();
  }

  /** Looks at the files, as another process would. */
  QueueInspector inspect() {
    return FileQueueInspector.open(settings(false, false, 1_000_000), clock);
  }

  FileQueueSettings settings(boolean watch, boolean restart, int maxWaiting) {
    FileFormat format = FileFormat.of(file).orElseThrow();
    return new FileQueueSettings(file, format, Optional.empty(), watch, restart, maxWaiting);
  }
}
