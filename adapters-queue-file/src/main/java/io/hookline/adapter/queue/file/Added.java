package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.added.AddedFile;
import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.adapter.queue.file.journal.Folders;
import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.journal.JournalException;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code FILE.added} from its appearance to its removal. A part of a queue as the file itself, but
 * one that comes while the queue is open, and goes when all in it is settled.
 *
 * <p>It goes in steps, so that a crash between any two of them neither sends a job again nor counts
 * one twice: what it counted is written to the journal of {@code FILE}; it gets another name; its
 * journal is removed; it is removed.
 */
final class Added {
  private final QueuePaths paths;
  private final PartOpening opening;
  private final AppendFile.Opening files;

  /** At {@code paths}, of which none need exist. */
  Added(QueuePaths paths, PartOpening opening, AppendFile.Opening files) {
    this.paths = paths;
    this.opening = opening;
    this.files = files;
  }

  boolean exists() {
    return paths.file().toFile().exists();
  }

  /**
   * The identity of its journal, if it has one, after a removal that was interrupted was done.
   * Whoever calls this must hold the journal of {@code FILE}.
   */
  Optional<String> alive() throws IOException, JournalException {
    if (Files.exists(removed())) {
      finishRemoval();
    }
    if (!exists()) {
      paths.setAside(files);
    }
    return Journal.identityOf(paths.journal());
  }

  /**
   * Opens it.
   *
   * @param anew whether the journal of {@code FILE} was just begun
   */
  QueuePart open(Tokens tokens, boolean anew) {
    return opening.open(paths, _ -> new PartRole(tokens, Optional.empty(), anew));
  }

  /** Removes it, unless somebody puts more into it first. */
  void remove(QueuePart part, QueuePart own) {
    try (AddedFile file = AddedFile.hold(paths.file(), files)) {
      if (part.endsAt(file.length())) {
        own.recorder().recordRemoved(part);
        Files.move(paths.file(), removed());
        Folders.flush(paths.file());
        finishRemoval();
      }
    } catch (IOException failure) {
      throw new AdapterException(
          paths.file()
              + ": is settled and cannot be removed ("
              + Causes.of(failure)
              + "); it is tried again after the next run",
          failure);
    }
  }

  private void finishRemoval() throws IOException {
    Files.deleteIfExists(paths.claims());
    Files.deleteIfExists(paths.journal());
    Folders.flush(paths.journal());
    Files.delete(removed());
  }

  private Path removed() {
    return paths.file().resolveSibling(paths.file().getFileName() + ".removed");
  }
}
