package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.Checkpoint;
import io.hookline.adapter.queue.file.row.JobContent;
import io.hookline.adapter.queue.file.row.QueueFile;
import io.hookline.adapter.queue.file.row.RowDecoder;
import io.hookline.adapter.queue.file.row.RowReader;
import io.hookline.adapter.queue.file.row.UnusableRowException;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32C;

/** Turns rows into jobs, and sets those aside that are none. Not safe for use by many threads. */
final class Intake {
  private final String name;
  private final QueueFile file;
  private final RowReader rows;
  private final RowDecoder decoder;
  private final Rejections rejections;
  private final String idPrefix;
  private final CRC32C crc = new CRC32C();

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
      OpenJob place = place(now);
      if (rows.flaw().isPresent()) {
        rejections.add(rejection(rows.flaw().get()));
      } else {
        Optional<FoundJob> found = decode(place, rows.bytes(), rows.from(), rows.to());
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** Reads a job again that was read before. */
  Optional<FoundJob> again(OpenJob place) throws IOException {
    byte[] row = file.row(place.offset(), place.length());
    return decode(place, row, 0, row.length);
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
  double taken() {
    return rows.ended() ? 1 : Math.min(1, (double) rows.reached().offset() / file.length());
  }

  private Optional<FoundJob> decode(OpenJob place, byte[] bytes, int from, int to) {
    try {
      JobContent content = decoder.decode(bytes, from, to);
      return Optional.of(new FoundJob(place, job(place, content, bytes, from, to)));
    } catch (UnusableRowException unusable) {
      rejections.add(
          new Rejection(
              place.ordinal(),
              place.line(),
              place.offset(),
              place.length(),
              String.valueOf(unusable.getMessage())));
      return Optional.empty();
    }
  }

  private Job job(OpenJob place, JobContent content, byte[] bytes, int from, int to) {
    JobId id = content.id().isPresent() ? content.id().get() : idOf(place, bytes, from, to);
    return new Job(
        id,
        new Origin(name, place.line()),
        content.method(),
        content.url(),
        content.headers(),
        content.payload(),
        place.attempts(),
        Instant.ofEpochMilli(place.since()));
  }

  /**
   * Stable over attempts and restarts, and stored nowhere. The row's checksum is part of it, so
   * that a row that was sent, not recorded because of a crash, and then changed has another id.
   */
  private JobId idOf(OpenJob place, byte[] bytes, int from, int to) {
    crc.reset();
    crc.update(bytes, from, to - from);
    return new JobId(idPrefix + place.ordinal() + "_" + Long.toHexString(crc.getValue()));
  }

  private OpenJob place(long now) {
    return new OpenJob(
        rows.ordinal(), rows.line(), rows.offset(), (int) rows.length(), 0, now, now);
  }

  private Rejection rejection(String reason) {
    return new Rejection(rows.ordinal(), rows.line(), rows.offset(), rows.length(), reason);
  }
}
