package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.journal.JournalRecords;
import io.hookline.adapter.queue.file.journal.Retried;
import io.hookline.job.JobState;
import java.time.Instant;
import java.util.Optional;

/** What a journal says of one job. */
final class JobTrace implements JournalRecords {
  private final long ordinal;
  private Optional<JobState> ended = Optional.empty();
  private Optional<Retried> retried = Optional.empty();
  private boolean rejected;
  private long record = Journal.NO_RECORD;

  /** Of the job of this row. */
  JobTrace(long ordinal) {
    this.ordinal = ordinal;
  }

  @Override
  public void completed(long row) {
    end(row, JobState.COMPLETE);
  }

  @Override
  public void givenUp(long row) {
    end(row, JobState.FAILED);
  }

  @Override
  public void rejected(long row) {
    rejected |= row == ordinal;
  }

  @Override
  public void retried(long row, Retried attempted, long place) {
    if (row == ordinal) {
      retried = Optional.of(attempted);
      record = place;
    }
  }

  private void end(long row, JobState state) {
    if (row == ordinal && ended.isEmpty()) {
      ended = Optional.of(state);
    }
  }

  /** How it ended. */
  Optional<JobState> ended() {
    return ended;
  }

  /** Whether it is no job. */
  boolean isRejected() {
    return rejected;
  }

  /** Those that are over; the one that ended it is not recorded apart. */
  int attempts() {
    return retried.map(Retried::attempts).orElse(0) + (ended.isPresent() ? 1 : 0);
  }

  /** When it is to be tried again. */
  Optional<Instant> due(Instant now) {
    Moment moment = new Moment(now, now);
    return retried.map(r -> Instant.ofEpochMilli(moment.resumed(r.due(), r.delay())));
  }

  /** Where the journal tells of its last attempt that was not the end. */
  long record() {
    return record;
  }
}
