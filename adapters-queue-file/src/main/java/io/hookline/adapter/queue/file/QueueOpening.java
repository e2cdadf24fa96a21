package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.journal.JournalException;
import io.hookline.adapter.queue.file.row.UnusableFileException;
import io.hookline.port.AdapterException;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import java.io.IOException;
import java.util.random.RandomGenerator;

/** Opens a queue file, and what was redriven to it. */
final class QueueOpening {
  /** The session of a journal that was just begun. */
  private static final int FIRST = 1;

  private final FileQueueSettings settings;
  private final AdapterContext context;
  private final RandomGenerator random;
  private final AppendFile.Opening files;

  QueueOpening(
      FileQueueSettings settings,
      AdapterContext context,
      RandomGenerator random,
      AppendFile.Opening files) {
    this.settings = settings;
    this.context = context;
    this.random = random;
    this.files = files;
  }

  JobQueue open() {
    QueuePaths paths = paths();
    Redriven redriven = new Redriven(paths.redriven(), opening(settings.redriven(paths)), files);
    QueuePart own = opening(settings).open(paths, journal -> role(journal, redriven));
    Parts parts = new Parts(own, redriven);
    try {
      if (parts.lacksRedriven()) {
        parts.addRedriven(parts.openRedriven(own.recorder().session() == FIRST));
      }
      return new FileJobQueue(paths.ref(), context, parts);
    } catch (RuntimeException failure) {
      own.recorder().close();
      throw failure;
    }
  }

  private QueuePaths paths() {
    try {
      return QueuePaths.of(settings);
    } catch (UnusableFileException unusable) {
      throw new AdapterException(settings.path() + ": " + unusable.getMessage(), unusable);
    } catch (IOException failure) {
      throw new AdapterException(
          settings.path() + ": cannot be read (" + Causes.of(failure) + ")", failure);
    }
  }

  private PartOpening opening(FileQueueSettings of) {
    return new PartOpening(of, context, random, files);
  }

  private static PartRole role(Journal journal, Redriven redriven)
      throws IOException, JournalException {
    return new PartRole(new Tokens(journal.session()), redriven.alive(), false);
  }
}
