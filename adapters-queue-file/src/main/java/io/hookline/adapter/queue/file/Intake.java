package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.row.Checkpoint;
import io.hookline.adapter.queue.file.row.JobContent;
import io.hookline.adapter.queue.file.row.RowPlace;
import io.hookline.adapter.queue.file.row.RowReader;
import io.hookline.adapter.queue.file.row.UnusableRowException;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.PastAttempt;
import io.hookline.job.Request;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns rows into jobs, and sets those aside that are none. Not safe for use by many threads. */
final class Intake {
  private final RowSource source;
  private final RowReader rows;
  private final Rejections rejections;
  private final Journal journal;
  private final Map<Long, Integer> received;
  private final Tally tally;
  private final String idPrefix;

  /**
   * Takes up the rows that {@code source} has not passed yet.
   *
   * @param journal has the histories; its identity begins the ids of jobs that have none of their
   *     own
   * @param recovery how often jobs of such rows were handed out by an earlier process, and what is
   *     counted
   */
  Intake(RowSource source, Rejections rejections, Journal journal, Recovery recovery) {
    this.source = source;
    this.rows = source.rows();
    this.rejections = rejections;
    this.journal = journal;
    this.received = recovery.received();
    this.tally = recovery.tally();
    this.idPrefix = idPrefix(journal.identity());
  }

  /**
   * The next new job; empty where there is none, or too many rejected rows wait to be copied.
   *
   * @param now in milliseconds since 1970
   */
  Optional<FoundJob> next(long now) throws IOException {
    while (!rejections.isFull() && rows.next()) {
      Optional<FoundJob> found = current(now);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Reads a job again that was read before. */
  Optional<FoundJob> again(OpenJob open) throws IOException {
    byte[] row = source.file().row(open.row());
    List<PastAttempt> history = journal.history(open.row().ordinal(), open.record());
    return decode(open, history, row, 0, row.length);
  }

  /** How often jobs were handed out by an earlier process that are not taken up yet, by ordinal. */
  Map<Long, Integer> received() {
    return received;
  }

  /** Whether no new job can come. */
  boolean ended() {
    return source.ended();
  }

  /** Whether the last look found no new job. */
  boolean idle() {
    return rows.idle();
  }

  /** The end of the last row that was read. */
  Checkpoint reached() {
    return rows.reached();
  }

  /** Bytes of the file that were read. */
  long taken() throws IOException {
    return ended() ? length() : Math.min(length(), rows.reached().offset());
  }

  /** Bytes that the file has. */
  long length() throws IOException {
    return source.file().length();
  }

  private Optional<FoundJob> current(long now) {
    OpenJob open = OpenJob.fresh(rows.place(), receivedBefore(rows.ordinal()), now);
    if (rows.flaw().isPresent()) {
      rejections.add(new Rejection(open.row(), rows.flaw().get()));
      return Optional.empty();
    }
    tally.passed(rows);
    return decode(open, List.of(), rows.bytes(), rows.from(), rows.to());
  }

  private int receivedBefore(long ordinal) {
    return received.isEmpty() ? 0 : Optional.ofNullable(received.remove(ordinal)).orElse(0);
  }

  private Optional<FoundJob> decode(
      OpenJob open, List<PastAttempt> history, byte[] bytes, int from, int to) {
    try {
      return Optional.of(
          new FoundJob(open, job(open, history, source.decoder().decode(bytes, from, to))));
    } catch (UnusableRowException unusable) {
      rejections.add(new Rejection(open.row(), unusable.reason()));
      return Optional.empty();
    }
  }

  private Job job(OpenJob open, List<PastAttempt> history, JobContent content) {
    return new Job(
        content.id().isPresent() ? content.id().get() : idOf(open.row()),
        new Origin(source.name(), open.row().line()),
        new Request(content.method(), content.url(), content.headers(), content.payload()),
        open.attempts(),
        history,
        Instant.ofEpochMilli(open.since()),
        content.deadLetter());
  }

  /**
   * Stable over attempts and restarts, and stored nowhere. The row's checksum is part of it, so
   * that a row that was sent, not recorded because of a crash, and then changed has another id.
   */
  private JobId idOf(RowPlace row) {
    return idOf(idPrefix, row);
  }

  /** How the ids begin of jobs that have none of their own. */
  static String idPrefix(String journal) {
    return "msg_" + journal + "_";
  }

  /** The id of the job of a row that has none of its own. */
  static JobId idOf(String prefix, RowPlace row) {
    return new JobId(prefix + row.ordinal() + "_" + Integer.toHexString(row.crc()));
  }
}
