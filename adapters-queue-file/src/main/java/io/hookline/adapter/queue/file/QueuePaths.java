package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.journal.JournalException;
import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.adapter.queue.file.row.UnusableFileException;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.random.RandomGenerator;

/**
 * The files of one queue.
 *
 * @param file the queue file itself, symbolic links followed, so that it has one journal whatever
 *     name it is reached by
 * @param journal what became of its rows
 * @param rejected copies of rejected rows, beside the journal
 */
record QueuePaths(Path file, Path journal, Path rejected) {

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
    return new QueuePaths(real, journal, sibling(journal, real, ".rejected"));
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
