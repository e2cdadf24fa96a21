package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.journal.JournalException;
import io.hookline.adapter.queue.file.journal.JournalRecords;
import io.hookline.adapter.queue.file.row.FileStart;
import io.hookline.adapter.queue.file.row.QueueFile;
import io.hookline.adapter.queue.file.row.RowDecoder;
import io.hookline.adapter.queue.file.row.RowReader;
import io.hookline.adapter.queue.file.row.UnusableFileException;
import io.hookline.event.DeliveryEvent.GivenUpEarlier;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.job.Origin;
import io.hookline.port.AdapterException;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Opens a queue file and its journal, and puts together where an earlier run stopped. */
final class QueueOpening {
  private final FileQueueSettings settings;
  private final AdapterContext context;
  private final RandomGenerator random;
  private final AppendFile.Opening files;
  private final String name;

  QueueOpening(
      FileQueueSettings settings,
      AdapterContext context,
      RandomGenerator random,
      AppendFile.Opening files) {
    this.settings = settings;
    this.context = context;
    this.random = random;
    this.files = files;
    this.name = settings.path().toString();
  }

  JobQueue open() {
    try {
      return openFile(QueuePaths.of(settings));
    } catch (JournalException unusable) {
      throw new AdapterException(name + ": " + unusable.getMessage(), unusable);
    } catch (UnusableFileException unusable) {
      throw new AdapterException(name + ": " + unusable.getMessage(), unusable);
    } catch (IOException failure) {
      throw new AdapterException(name + ": cannot be read (" + Causes.of(failure) + ")", failure);
    }
  }

  private JobQueue openFile(QueuePaths paths)
      throws IOException, JournalException, UnusableFileException {
    QueueFile file = new QueueFile(paths.file());
    try {
      FileStart.check(file, settings.format(), settings.watch());
      if (settings.restart()) {
        paths.setAside(files);
      }
      return openJournal(paths, file);
    } catch (IOException | JournalException | UnusableFileException | RuntimeException failure) {
      file.close();
      throw failure;
    }
  }

  private JobQueue openJournal(QueuePaths paths, QueueFile file)
      throws IOException, JournalException, UnusableFileException {
    Journal journal = paths.openJournal(settings.format(), random, files);
    try {
      return resume(paths, file, journal);
    } catch (IOException | UnusableFileException | RuntimeException failure) {
      journal.close();
      throw failure;
    }
  }

  private JobQueue resume(QueuePaths paths, QueueFile file, Journal journal)
      throws IOException, UnusableFileException {
    RowReader rows = new RowReader(file, settings.format(), settings.watch());
    RowDecoder decoder = settings.format().decoder(rows);
    byte[] header = headerOf(rows);
    Recovery recovery = new Recovery(journal);
    WaitingJobs waiting = new WaitingJobs();
    Rejections rejections = new Rejections(name, context.events());
    recover(recovery, rows, waiting, rejections);
    tellEarlier(journal, recovery, waiting);
    Intake intake = new Intake(name, file, rows, decoder, rejections, journal.identity());
    HeldJobs held = new HeldJobs(journal.session());
    QueueState state = new QueueState(intake, rejections, waiting, held, recovery.tally());
    RejectedRows copies = new RejectedRows(name, paths.rejected(), file, header, files);
    Recorder recorder = new Recorder(name, state, new QueueFiles(file, journal, copies));
    return new FileJobQueue(settings, context, state, recorder);
  }

  private void recover(
      Recovery recovery, RowReader rows, WaitingJobs waiting, Rejections rejections)
      throws IOException, UnusableFileException {
    List<Rejection> flawed = new ArrayList<>();
    if (!recovery.isEmpty() && !recovery.passRows(rows, waiting, flawed)) {
      throw new UnusableFileException(
          "it is not the file of the earlier run: rows that were delivered have changed; put the"
              + " old file back, append new rows at its end, or start anew with --restart, which"
              + " sends every row");
    }
    flawed.forEach(rejections::add);
  }

  private void tellEarlier(Journal journal, Recovery recovery, WaitingJobs waiting)
      throws IOException {
    if (journal.wasTorn()) {
      notice(
          "the last entry of its journal was cut off by a crash and is dropped: what it said is"
              + " done again");
    }
    if (!recovery.isEmpty()) {
      Tally tally = recovery.tally();
      notice(
          "goes on from an earlier run: %d delivered, %d given up on, %d rejected, %d waiting"
              .formatted(tally.complete(), tally.failed(), tally.rejected(), waiting.size()));
    }
    recovery.tellGivenUp(new GivenUpTeller());
  }

  private void notice(String text) {
    context.events().on(new Notice(name + ": " + text));
  }

  private byte[] headerOf(RowReader rows) {
    return switch (settings.format()) {
      case CSV -> Arrays.copyOfRange(rows.bytes(), rows.from(), rows.to());
      case JSON, NDJSON -> new byte[0];
    };
  }

  private final class GivenUpTeller implements JournalRecords {
    @Override
    public void givenUp(long ordinal, long line, String url, String error, String reason) {
      context.events().on(new GivenUpEarlier(new Origin(name, line), url, error));
    }
  }
}
