package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.ClaimLog;
import io.hookline.adapter.queue.file.journal.JournalException;
import io.hookline.adapter.queue.file.journal.JournalRecords;
import io.hookline.adapter.queue.file.journal.Retried;
import io.hookline.adapter.queue.file.row.Checkpoint;
import io.hookline.adapter.queue.file.row.RowReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What earlier runs left, put together from the journal and the rows it speaks of. The journal is
 * read twice rather than kept in memory: for what is settled, and for what is to be retried. Then
 * the log of claims is read, for what was handed out and did not come back.
 */
final class Recovery {
  private final Moment now;
  private final SettledRows settled = new SettledRows();
  private final RetryTable retries = new RetryTable();
  private final Map<Long, Integer> received = new HashMap<>();
  private final Tally tally = new Tally();
  private Checkpoint last = Checkpoint.START;

  /**
   * Reads what {@code journal} says, where it is {@code now}.
   *
   * @param alive the journal of {@code FILE.added} that speaks for itself
   */
  Recovery(JournalRecords.Source journal, Moment now, Optional<String> alive) throws IOException {
    this.now = now;
    Ends ends = new Ends();
    journal.replay(ends);
    ends.addRemoved(alive);
    journal.replay(new Retries());
  }

  /** Reads what {@code log} says of the same jobs. */
  void add(ClaimLog log) throws IOException, JournalException {
    log.replay(new Claims());
  }

  /** How often jobs were handed out of which the journal does not speak yet, by ordinal. */
  Map<Long, Integer> received() {
    return received;
  }

  /** Whether the job of a row is not settled. */
  boolean isOpen(long ordinal) {
    return !settled.contains(ordinal);
  }

  /** Which rows are settled. */
  SettledRows settled() {
    return settled;
  }

  /** How far those jobs got that were attempted and are not settled. */
  RetryTable retries() {
    return retries;
  }

  /** Up to where rows were read when something was last settled. */
  Checkpoint last() {
    return last;
  }

  /** How many rows ended in which way. */
  Tally tally() {
    return tally;
  }

  /** Whether there is anything to go on from. */
  boolean isEmpty() {
    return last.rows() == 0;
  }

  /**
   * Passes all rows that the journal speaks of, and adds those that are not settled to {@code
   * waiting}, or to {@code flawed}.
   *
   * @return false if they are not the rows that stood there when the journal was written
   */
  boolean passRows(RowReader rows, WaitingJobs waiting, List<Rejection> flawed) throws IOException {
    rows.limit(last.offset());
    while (rows.ordinal() < last.rows() && rows.next()) {
      tally.passed(rows);
      if (!settled.contains(rows.ordinal())) {
        resume(rows, waiting, flawed);
      }
    }
    rows.unlimit();
    return rows.reached().equals(last);
  }

  private void resume(RowReader rows, WaitingJobs waiting, List<Rejection> flawed) {
    if (rows.flaw().isPresent()) {
      flawed.add(new Rejection(rows.place(), rows.flaw().get()));
    } else {
      waiting.add(retries.resume(rows.place()));
    }
  }

  private final class Ends implements JournalRecords {
    /** By the identities of their journals: one whose removal was interrupted comes again. */
    private final Map<String, Removed> removed = new HashMap<>();

    private record Removed(long complete, long failed) {}

    void addRemoved(Optional<String> alive) {
      alive.ifPresent(removed::remove);
      removed.values().forEach(gone -> tally.addRemoved(gone.complete(), gone.failed()));
    }

    @Override
    public void removed(String journal, long complete, long failed) {
      removed.put(journal, new Removed(complete, failed));
    }

    @Override
    public void before(long rows) {
      tally.makesGoodAfter(rows);
    }

    @Override
    public void checkpoint(Checkpoint reached) {
      last = reached;
    }

    @Override
    public void completed(long ordinal) {
      if (settled.add(ordinal)) {
        tally.addComplete();
      }
    }

    @Override
    public void givenUp(long ordinal) {
      if (settled.add(ordinal)) {
        tally.addFailed();
      }
    }

    @Override
    public void rejected(long ordinal) {
      if (settled.add(ordinal)) {
        tally.addRejected(1);
      }
    }
  }

  private final class Retries implements JournalRecords {
    @Override
    public void retried(long ordinal, Retried retried, long record) {
      if (!settled.contains(ordinal)) {
        long due = now.resumed(retried.due(), retried.delay());
        retries.put(ordinal, retried.attempts(), due, retried.since(), record);
      }
    }
  }

  private final class Claims implements JournalRecords {
    @Override
    public void claimed(long ordinal, int attempts, int times) {
      if (ordinal > last.rows()) {
        received.put(ordinal, times);
      } else if (!settled.contains(ordinal)) {
        retries.receive(ordinal, attempts, times);
      }
    }

    @Override
    public void released(long ordinal, int attempts, int times) {
      claimed(ordinal, attempts, times);
    }
  }
}
