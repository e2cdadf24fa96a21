package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.added.AddedFile;
import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.row.FileFormat;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All files of a queue as they were at one moment. They only grow, so it is enough to know how long
 * they were then: they are measured until nothing has changed from one time to the next.
 */
final class QueueView implements Closeable {
  /** A worker writes a thousand times a second at most, and measuring takes some microseconds. */
  private static final int TRIES = 1_000;

  private final PartView own;
  private final Optional<PartView> added;
  private final boolean isHeld;
  private final Optional<WorkerFile> worker;

  private QueueView(
      PartView own, Optional<PartView> added, boolean isHeld, Optional<WorkerFile> worker) {
    this.own = own;
    this.added = added;
    this.isHeld = isHeld;
    this.worker = worker;
  }

  static QueueView open(FileQueueSettings settings, QueuePaths paths) throws IOException {
    for (int tries = 0; tries < TRIES; tries++) {
      QueueView view = now(settings, paths);
      if (view.isOfOneMoment(paths)) {
        return view;
      }
      view.close();
    }
    throw new IOException("it changes all the time; try again");
  }

  private static QueueView now(FileQueueSettings settings, QueuePaths paths) throws IOException {
    boolean held = Journal.isHeld(paths.journal());
    Optional<WorkerFile> worker = WorkerFile.read(paths.worker());
    PartView own = PartView.open(paths, settings.format());
    try {
      return new QueueView(own, added(paths.added()), held, worker);
    } catch (IOException | RuntimeException failure) {
      own.close();
      throw failure;
    }
  }

  private static Optional<PartView> added(QueuePaths paths) throws IOException {
    return Files.exists(paths.file())
        ? Optional.of(PartView.open(paths, FileFormat.ADDED))
        : Optional.empty();
  }

  private boolean isOfOneMoment(QueuePaths paths) throws IOException {
    boolean same = false;
    for (int tries = 0; tries < TRIES && !same && isCurrent(paths); tries++) {
      same = true;
      for (PartView part : parts()) {
        same &= part.measure();
      }
    }
    return same && isHeld == Journal.isHeld(paths.journal());
  }

  private boolean isCurrent(QueuePaths paths) {
    return added.isPresent() == Files.exists(AddedFile.beside(paths.file()));
  }

  PartView own() {
    return own;
  }

  Optional<PartView> added() {
    return added;
  }

  /** The file itself and, where there is one, what was added to it. */
  List<PartView> parts() {
    List<PartView> parts = new ArrayList<>(List.of(own));
    added.ifPresent(parts::add);
    return parts;
  }

  /** Whether a worker has it open. */
  boolean isHeld() {
    return isHeld;
  }

  /** Who has it open, or died while it had. */
  Optional<WorkerFile> worker() {
    return worker;
  }

  /** When its worker wrote last; {@code otherwise} if it never did. */
  Instant written(Instant otherwise) throws IOException {
    return own.written(otherwise);
  }

  /** The journal of what was added, which speaks for itself. */
  Optional<String> alive() throws IOException {
    return added.isPresent() ? added.get().journal().identity() : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    try (own) {
      if (added.isPresent()) {
        added.get().close();
      }
    }
  }
}
