package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.Checkpoint;
import io.hookline.adapter.queue.file.row.JobContent;
import io.hookline.adapter.queue.file.row.QueueFile;
import io.hookline.adapter.queue.file.row.RowDecoder;
import io.hookline.adapter.queue.file.row.RowPlace;
import io.hookline.adapter.queue.file.row.RowReader;
import io.hookline.adapter.queue.file.row.UnusableRowException;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Turns rows into jobs, and sets those aside that are none. Not safe for use by many threads. */
final class Intake {
  private final String name;
  private final QueueFile file;
  private final RowReader rows;
  private final RowDecoder decoder;
  private final Rejections rejections;
  private final String idPrefix;

  /**
   * Takes up the rows that {@code rows} has not passed yet.
   *
   * @param name the queue file as the user wrote it
   * @param identity begins the ids of jobs that have none of their own
   */
  Intake(
      String name,
      QueueFile file,
      RowReader rows,
      RowDecoder decoder,
      Rejections rejections,
      String identity) {
    this.name = name;
    this.file = file;
    this.rows = rows;
    this.decoder = decoder;
    this.rejections = rejections;
    this.idPrefix = "msg_" + identity + "_";
  }

  /** The next new job; empty where there is none, or too many rejected rows wait to be copied. */
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
    byte[] row = file.row(open.row());
    return decode(open, row, 0, row.length);
  }

  /** Whether no new job can come. */
  boolean ended() {
    return rows.ended();
  }

  /** The end of the last row that was read. */
  Checkpoint reached() {
    return rows.reached();
  }

  /** Share of the file that was read, 0 to 1. */
  double taken() throws IOException {
    long length = file.length();
    return rows.ended() || length == 0 ? 1 : Math.min(1, (double) rows.reached().offset() / length);
  }

  private Optional<FoundJob> current(long now) {
    OpenJob open = new OpenJob(rows.place(), 0, now, now);
    if (rows.flaw().isPresent()) {
      rejections.add(new Rejection(open.row(), rows.flaw().get()));
      return Optional.empty();
    }
    return decode(open, rows.bytes(), rows.from(), rows.to());
  }

  private Optional<FoundJob> decode(OpenJob open, byte[] bytes, int from, int to) {
    try {
      return Optional.of(new FoundJob(open, job(open, decoder.decode(bytes, from, to))));
    } catch (UnusableRowException unusable) {
      rejections.add(new Rejection(open.row(), unusable.reason()));
      return Optional.empty();
    }
  }

  private Job job(OpenJob open, JobContent content) {
    return new Job(
        content.id().isPresent() ? content.id().get() : idOf(open.row()),
        new Origin(name, open.row().line()),
        content.method(),
        content.url(),
        content.headers(),
        content.payload(),
        open.attempts(),
        Instant.ofEpochMilli(open.since()));
  }

  /**
   * Stable over attempts and restarts, and stored nowhere. The row's checksum is part of it, so
   * that a row that was sent, not recorded because of a crash, and then changed has another id.
   */
  private JobId idOf(RowPlace row) {
    return new JobId(idPrefix + row.ordinal() + "_" + Integer.toHexString(row.crc()));
  }
}
