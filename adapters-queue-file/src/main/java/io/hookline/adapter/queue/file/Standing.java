package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.Checkpoint;
import io.hookline.adapter.queue.file.row.FileFormat;
import io.hookline.adapter.queue.file.row.RowReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How the jobs of one file of a queue stand, as far as its rows were taken up. */
final class Standing {
  private final PartView part;
  private final Recovery recovery;
  private final HeldRows claimed;
  private final boolean isHeld;
  private final long rows;
  private final boolean allTaken;

  private Standing(
      PartView part, Recovery recovery, HeldRows claimed, boolean isHeld, Extent extent) {
    this.part = part;
    this.recovery = recovery;
    this.claimed = claimed;
    this.isHeld = isHeld;
    this.rows = extent.rows();
    this.allTaken = extent.all();
  }

  /**
   * How far rows are known.
   *
   * @param rows how many, without a header
   * @param all whether these are all
   */
  private record Extent(long rows, boolean all) {}

  /** That of the queue file itself, whose rows are known as far as they were taken up. */
  static Standing own(PartView part, Optional<String> alive, Instant now, boolean isHeld)
      throws IOException {
    Recovery recovery = part.recovery(new Moment(now, now), alive);
    HeldRows claimed = part.held(recovery);
    long rows = Math.max(recovery.last().rows(), claimed.furthest());
    Extent extent = new Extent(Math.max(0, rows - headers(part)), isTaken(part, recovery.last()));
    return new Standing(part, recovery, claimed, isHeld, extent);
  }

  /**
   * That of what was added, each row of which is a job.
   *
   * @param anew whether the journal of the queue file is yet to be begun
   */
  static Standing added(PartView part, Instant now, boolean isHeld, boolean anew)
      throws IOException {
    Recovery recovery = part.recovery(new Moment(now, now), Optional.empty());
    if (!recovery.tally().makesGood()) {
      recovery.tally().makesGoodAfter(anew ? Long.MAX_VALUE : 0);
    }
    RowReader rows = part.rows();
    while (rows.next()) {
      recovery.tally().passed(rows);
    }
    HeldRows claimed = part.held(recovery);
    return new Standing(part, recovery, claimed, isHeld, new Extent(rows.ordinal(), true));
  }

  private static long headers(PartView part) {
    return switch (part.format()) {
      case CSV -> 1;
      case JSON, NDJSON, ADDED -> 0;
    };
  }

  /** Whether no row follows those that were read. */
  private static boolean isTaken(PartView part, Checkpoint last) throws IOException {
    RowReader rows = part.rows();
    long known = Math.max(last.rows(), headers(part));
    if (last.rows() > 0 && part.format() != FileFormat.JSON) {
      rows.startAt(last);
    }
    boolean more = true;
    while (more && rows.ordinal() <= known) {
      more = rows.next();
    }
    return !more;
  }

  PartCounts counts() throws IOException {
    Tally tally = recovery.tally();
    return new PartCounts(
        pending(),
        processing(),
        tally.complete(),
        tally.failed() - tally.madeGood(),
        tally.rejected(),
        allTaken ? part.length() : Math.min(part.length(), recovery.last().offset()),
        part.length());
  }

  /** Claims that were not settled, by a worker that lives or by one that is dead. */
  long claimed() {
    return claimed.size();
  }

  /** Those of a worker that is dead can be claimed again. */
  private long processing() {
    return isHeld ? claimed.size() : 0;
  }

  private long pending() {
    return Math.max(0, rows - recovery.settled().size() - processing());
  }

  /** When its waiting jobs are due; of one that was never tried, when the file was changed last. */
  void addDues(Dues dues, Instant now) throws IOException {
    long[] retried = new long[1];
    recovery
        .retries()
        .forEach((ordinal, _, due) -> {
          if (waits(ordinal)) {
            retried[0]++;
            dues.add(Instant.ofEpochMilli(due));
          }
        });
    if (pending() > retried[0] || !allTaken) {
      dues.add(part.changedBefore(now));
    }
  }

  /** How many wait for another attempt, by those that they have had. */
  void addRetries(Map<Integer, Long> retries) {
    recovery
        .retries()
        .forEach((ordinal, attempts, _) -> {
          if (waits(ordinal)) {
            retries.merge(attempts, 1L, Long::sum);
          }
        });
  }

  private boolean waits(long ordinal) {
    return !isHeld || !claimed.contains(ordinal);
  }
}
