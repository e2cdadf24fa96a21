package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.journal.JournalException;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import java.io.IOException;
import java.util.random.RandomGenerator;

/** Opens a queue file, and what was added to it. */
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
    QueuePaths paths = QueuePaths.existing(settings);
    Added added = new Added(paths.added(), opening(settings.added(paths)), files);
    QueuePart own = opening(settings).open(paths, journal -> role(journal, added));
    Parts parts = new Parts(own, added);
    try {
      if (parts.lacksAdded()) {
        parts.takeUpAdded(parts.openAdded(own.recorder().session() == FIRST));
      }
      return opened(paths, parts);
    } catch (RuntimeException failure) {
      own.recorder().close();
      throw failure;
    }
  }

  private JobQueue opened(QueuePaths paths, Parts parts) {
    Gate gate = new Gate(new PauseMark(paths.paused(), parts.name()), context.events());
    Badge badge = new Badge(paths.worker(), context);
    badge.put();
    gate.look();
    return new FileJobQueue(paths.ref(), context, parts, gate, badge);
  }

  private PartOpening opening(FileQueueSettings of) {
    return new PartOpening(of, context, random, files);
  }

  private static PartRole role(Journal journal, Added added) throws IOException, JournalException {
    return new PartRole(new Tokens(journal.session()), added.alive(), false);
  }
}
