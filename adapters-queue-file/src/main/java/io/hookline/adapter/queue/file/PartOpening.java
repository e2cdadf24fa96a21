package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.added.WholeLines;
import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.adapter.queue.file.journal.ClaimLog;
import io.hookline.adapter.queue.file.journal.Frames;
import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.journal.JournalException;
import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.adapter.queue.file.row.FileStart;
import io.hookline.adapter.queue.file.row.QueueFile;
import io.hookline.adapter.queue.file.row.RowReader;
import io.hookline.adapter.queue.file.row.UnusableFileException;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.port.AdapterException;
import io.hookline.spi.AdapterContext;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Opens a file and its journal, and puts together where an earlier run stopped. */
final class PartOpening {
  private final FileQueueSettings settings;
  private final AdapterContext context;
  private final RandomGenerator random;
  private final AppendFile.Opening files;
  private final String name;

  PartOpening(
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

  QueuePart open(QueuePaths paths, PartRole.Finding role) {
    try {
      return openFile(paths, role);
    } catch (JournalException unusable) {
      throw new AdapterException(name + ": " + unusable.getMessage(), unusable);
    } catch (UnusableFileException unusable) {
      throw new AdapterException(name + ": " + unusable.getMessage(), unusable);
    } catch (IOException failure) {
      throw new AdapterException(name + ": cannot be read (" + Causes.of(failure) + ")", failure);
    }
  }

  private QueuePart openFile(QueuePaths paths, PartRole.Finding role)
      throws IOException, JournalException, UnusableFileException {
    QueueFile file = open(paths.file());
    try {
      FileStart.check(file, settings.format(), settings.isGrowing() || paths.areBegun());
      if (settings.restart()) {
        paths.setAside(files);
      }
      return openJournal(paths, file, role);
    } catch (IOException | JournalException | UnusableFileException | RuntimeException failure) {
      file.close();
      throw failure;
    }
  }

  private QueueFile open(Path file) throws IOException {
    return switch (settings.format()) {
      case CSV, JSON, NDJSON -> new QueueFile(file);
      case ADDED -> new WholeLines(file);
    };
  }

  private QueuePart openJournal(QueuePaths paths, QueueFile file, PartRole.Finding role)
      throws IOException, JournalException, UnusableFileException {
    Journal journal = paths.openJournal(settings.format(), random, files);
    try {
      return resume(paths, file, journal, role.of(journal));
    } catch (IOException | JournalException | UnusableFileException | RuntimeException failure) {
      journal.close();
      throw failure;
    }
  }

  private QueuePart resume(QueuePaths paths, QueueFile file, Journal journal, PartRole role)
      throws IOException, JournalException, UnusableFileException {
    RowSource source = source(file);
    byte[] header = headerOf(source.rows());
    Recovery recovery = new Recovery(journal, Moment.of(context), role.alive());
    noteBefore(file, journal, recovery, role);
    ReceivedCounts counts = countsOf(paths, journal, recovery);
    HeldJobs held = new HeldJobs(role.tokens(), counts);
    QueueState state = recovered(source, journal, recovery, held, counts);
    tellEarlier(journal, recovery, state.waiting());
    RejectedRows copies = new RejectedRows(name, paths.rejected(), file, header, files);
    Recorder recorder = new Recorder(name, state, new QueueFiles(file, journal, copies));
    return new QueuePart(name, state, new Handout(settings, state), recorder);
  }

  private RowSource source(QueueFile file) throws IOException, UnusableFileException {
    RowReader rows = new RowReader(file, settings.format(), settings.isGrowing());
    return new RowSource(
        name,
        file,
        rows,
        settings.format().decoder(rows),
        settings.isGrowing() && !settings.watch());
  }

  /** Rows that were there before the journal of FILE make nothing good that it counts. */
  private void noteBefore(QueueFile file, Journal journal, Recovery recovery, PartRole role)
      throws IOException {
    boolean noted = recovery.tally().makesGood() && !role.anew();
    if (settings.format() == FileFormat.ADDED && !noted) {
      long rows = role.anew() ? file.lines() : 0;
      Frames frames = new Frames();
      frames.before(rows);
      journal.append(frames);
      recovery.tally().makesGoodAfter(rows);
    }
  }

  private ReceivedCounts countsOf(QueuePaths paths, Journal journal, Recovery recovery)
      throws JournalException {
    ClaimLog log = journal.claims(paths.claims());
    try {
      recovery.add(log);
      return new ReceivedCounts(name, log, context.events());
    } catch (IOException failure) {
      throw new AdapterException(
          name + ": cannot use " + paths.claims() + " (" + Causes.of(failure) + ")", failure);
    }
  }

  private QueueState recovered(
      RowSource source, Journal journal, Recovery recovery, HeldJobs held, ReceivedCounts counts)
      throws IOException, UnusableFileException {
    WaitingJobs waiting = new WaitingJobs();
    Rejections rejections = new Rejections(name, context.events());
    recover(recovery, source.rows(), waiting, rejections);
    Intake intake = new Intake(source, rejections, journal, recovery);
    return new QueueState(intake, rejections, waiting, held, counts, recovery.tally());
  }

  private void recover(
      Recovery recovery, RowReader rows, WaitingJobs waiting, Rejections rejections)
      throws IOException, UnusableFileException {
    List<Rejection> flawed = new ArrayList<>();
    if (!recovery.isEmpty() && !recovery.passRows(rows, waiting, flawed)) {
      throw new UnusableFileException(
          "it is not the file of the earlier run: rows that were delivered have changed; put the"
              + " old file back, append new rows at its end"
              + settings.orRestart());
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
  }

  private void notice(String text) {
    context.events().on(new Notice(name + ": " + text));
  }

  private byte[] headerOf(RowReader rows) {
    return switch (settings.format()) {
      case CSV -> Arrays.copyOfRange(rows.bytes(), rows.from(), rows.to());
      case JSON, NDJSON, ADDED -> new byte[0];
    };
  }
}
