package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.added.AddedFile;
import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.journal.JournalException;
import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.adapter.queue.file.row.UnusableFileException;
import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * The files of one queue.
 *
 * @param file the queue file itself, symbolic links followed, so that it has one journal whatever
 *     name it is reached by
 * @param journal what became of its rows
 * @param claims how often its jobs were handed out, beside the journal
 * @param rejected copies of rejected rows, beside the journal
 */
record QueuePaths(Path file, Path journal, Path claims, Path rejected) {

  /**
   * Finds the files, as {@link #of}.
   *
   * @throws AdapterException where that is not possible, in one line
   */
  static QueuePaths existing(FileQueueSettings settings) {
    try {
      return of(settings);
    } catch (UnusableFileException unusable) {
      throw new AdapterException(settings.path() + ": " + unusable.getMessage(), unusable);
    } catch (IOException failure) {
      throw new AdapterException(
          settings.path() + ": cannot be read (" + Causes.of(failure) + ")", failure);
    }
  }

  /** Finds the files, of which only the queue file must exist. */
  static QueuePaths of(FileQueueSettings settings) throws IOException, UnusableFileException {
    Path file = settings.path();
    if (!Files.exists(file)) {
      throw new UnusableFileException("no such file");
    }
    if (!Files.isRegularFile(file)) {
      throw new UnusableFileException("it is no file but a folder or a device");
    }
    if (!Files.isReadable(file)) {
      throw new UnusableFileException("it cannot be read (permission denied)");
    }
    Path real = file.toRealPath();
    Path journal = settings.journal().map(QueuePaths::real).orElse(sibling(real, real, ".journal"));
    QueuePaths paths = of(real, journal);
    paths.requireDistinct();
    return paths;
  }

  private static QueuePaths of(Path file, Path journal) {
    Path claims = sibling(journal, file, ".claims");
    return new QueuePaths(file, journal, claims, sibling(journal, file, ".rejected"));
  }

  /** Those of {@code FILE.added}, which need not exist. */
  QueuePaths added() {
    Path beside = AddedFile.beside(file);
    return of(beside, sibling(journal, beside, ".journal"));
  }

  /** Whether jobs were added, or delivered before: then the file itself may well be empty. */
  boolean areBegun() {
    return Files.exists(added().file()) || Files.exists(journal);
  }

  /** Says who has the queue open; beside the journal, which is locked meanwhile. */
  Path worker() {
    return sibling(journal, file, ".worker");
  }

  /** Is there while the queue is paused. */
  Path paused() {
    return sibling(file, file, ".paused");
  }

  private void requireDistinct() throws UnusableFileException {
    QueuePaths more = added();
    Stream<Path> others =
        Stream.of(
            file,
            claims,
            rejected,
            worker(),
            paused(),
            more.file,
            more.journal,
            more.claims,
            more.rejected);
    if (others.anyMatch(journal::equals)) {
      throw new UnusableFileException(
          "queue.file.journal is "
              + journal
              + ", which is kept for something else; set it to another path");
    }
  }

  /** Where a file is that need not exist; the same for all names of its folder. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      Path folder = absolute.getParent();
      return folder == null ? absolute : folder.toRealPath().resolve(absolute.getFileName());
    } catch (IOException missing) {
      return absolute;
    }
  }

  /** What the queue is known by, whatever name the user reached it by. */
  QueueRef ref() {
    return new QueueRef(FileJobQueueProvider.TYPE, file.toString());
  }

  /** Opens or begins the journal. */
  Journal openJournal(FileFormat format, RandomGenerator random, AppendFile.Opening files)
      throws IOException, JournalException {
    try {
      return Journal.open(journal, format, random, files);
    } catch (IOException failure) {
      throw new AdapterException(
          FileQueueKeys.JOURNAL.name()
              + ": cannot write "
              + journal
              + " ("
              + Causes.of(failure)
              + "); set it to a path in a folder that can be written to",
          failure);
    }
  }

  /** Keeps what earlier runs left under other names. */
  void setAside(AppendFile.Opening files) throws IOException, JournalException {
    if (Files.exists(journal)) {
      Journal.setAside(journal, free(journal), files);
    }
    if (Files.exists(rejected)) {
      Files.move(rejected, free(rejected));
    }
  }

  private static Path free(Path taken) {
    int number = 1;
    while (Files.exists(sibling(taken, taken, "." + number))) {
      number++;
    }
    return sibling(taken, taken, "." + number);
  }

  private static Path sibling(Path beside, Path named, String suffix) {
    return beside.resolveSibling(named.getFileName() + suffix);
  }
}
