package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.journal.JournalRecords;
import io.hookline.adapter.queue.file.row.Checkpoint;
import io.hookline.adapter.queue.file.row.RowReader;
import java.io.IOException;
import java.util.List;

/**
 * What earlier runs left, put together from the journal and the rows it speaks of. The journal is
 * read three times rather than kept in memory: for what is settled, for what is to be retried, and
 * to tell what was given up on.
 */
final class Recovery {
  private final Journal journal;
  private final SettledRows settled = new SettledRows();
  private final RetryTable retries = new RetryTable();
  private final Tally tally = new Tally();
  private Checkpoint last = Checkpoint.START;

  /** Reads what {@code journal} says. */
  Recovery(Journal journal) throws IOException {
    this.journal = journal;
    journal.replay(new Ends());
    journal.replay(new Retries());
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
      if (!settled.contains(rows.ordinal())) {
        resume(rows, waiting, flawed);
      }
    }
    rows.unlimit();
    return rows.reached().equals(last);
  }

  /** Tells all jobs that were given up on. */
  void tellGivenUp(JournalRecords listener) throws IOException {
    if (tally.failed() > 0) {
      journal.replay(listener);
    }
  }

  private void resume(RowReader rows, WaitingJobs waiting, List<Rejection> flawed) {
    if (rows.flaw().isPresent()) {
      flawed.add(new Rejection(rows.place(), rows.flaw().get()));
    } else {
      waiting.add(retries.resume(rows.place()));
    }
  }

  private final class Ends implements JournalRecords {
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
    public void givenUp(long ordinal, long line, String url, String error, String reason) {
      if (settled.add(ordinal)) {
        tally.addFailed();
      }
    }

    @Override
    public void rejected(long ordinal, long line) {
      if (settled.add(ordinal)) {
        tally.addRejected(1);
      }
    }
  }

  private final class Retries implements JournalRecords {
    @Override
    public void retried(long ordinal, int attempts, long due, long since) {
      if (!settled.contains(ordinal)) {
        retries.put(ordinal, attempts, due, since);
      }
    }
  }
}
