package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Frames;
import io.hookline.adapter.queue.file.row.Checkpoint;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ends claims in three steps, so that the disk is waited for outside of the queue's state: {@link
 * #prepare} says what is to be written, {@link #write} writes it, {@link #apply} makes it so. Not
 * safe for use by many threads.
 */
final class Recorder implements AutoCloseable {
  private static final long NANOS_IN_MILLI = 1_000_000;

  private final String name;
  private final QueueState state;
  private final QueueFiles files;
  private final Frames frames = new Frames();
  private long recordedRows;
  private long preparedRows;

  /** Records what becomes of the rows of the file that the user calls {@code name}. */
  Recorder(String name, QueueState state, QueueFiles files) {
    this.name = name;
    this.state = state;
    this.files = files;
  }

  /** Collects what is to be written; returns the claims that were lost. */
  List<Claim> prepare(List<? extends Settlement> settlements) {
    frames.clear();
    List<Claim> lost = new ArrayList<>();
    for (Settlement settlement : settlements) {
      Optional<HeldJob> job = state.held().find(settlement.claim());
      if (job.isPresent()) {
        prepare(settlement, job.get());
      } else if (state.held().isLost(settlement.claim())) {
        lost.add(settlement.claim());
      }
    }
    return lost;
  }

  /** Collects what is to be written of rejected rows, which are returned. */
  List<Rejection> prepareRejected() {
    frames.clear();
    List<Rejection> rejected = state.rejections().toList();
    for (Rejection rejection : rejected) {
      checkpoint();
      frames.rejected(rejection.row().ordinal(), rejection.row().line());
    }
    return rejected;
  }

  /** Copies rejected rows; to be done before it is written that they were. */
  void copy(List<Rejection> rejected) {
    files.rejected().copy(rejected);
  }

  /** Writes what was prepared; it is on the disk when this returns. */
  void write() {
    if (frames.isEmpty()) {
      return;
    }
    try {
      files.journal().append(frames);
      recordedRows = preparedRows;
    } catch (IOException failure) {
      throw new AdapterException(
          name
              + ": its journal cannot be written ("
              + Causes.of(failure)
              + "); what was done is recorded once it can be",
          failure);
    }
  }

  /** Takes back {@link #prepare}: what was not written was not settled. */
  void undo(List<? extends Settlement> settlements) {
    for (Settlement settlement : settlements) {
      state.held().find(settlement.claim()).ifPresent(job -> job.settling(false));
    }
  }

  /** Makes so what was written. */
  void apply(List<? extends Settlement> settlements) {
    for (Settlement settlement : settlements) {
      Optional<HeldJob> job = state.held().release(settlement.claim());
      if (job.isPresent()) {
        apply(settlement, job.get().open());
      }
    }
  }

  /** Closes the files. */
  @Override
  public void close() {
    files.close();
  }

  private void prepare(Settlement settlement, HeldJob job) {
    if (!job.isSettling()) {
      job.settling(true);
      record(settlement, job.open());
    }
  }

  private void record(Settlement settlement, OpenJob job) {
    if (settlement instanceof Release) {
      return;
    }
    checkpoint();
    switch (settlement) {
      case Complete _ -> frames.completed(job.row().ordinal());
      case Retry(_, Instant at) ->
          frames.retried(job.row().ordinal(), job.attempts() + 1, millis(at), job.since());
      case GiveUp(Claim claim, String error, String reason) ->
          frames.givenUp(
              job.row().ordinal(),
              job.row().line(),
              withoutQuery(claim.job().url()),
              error,
              reason);
      case Release _ -> {
        // Forgotten with the process: the job is then as it was before the claim.
      }
    }
  }

  private void apply(Settlement settlement, OpenJob job) {
    switch (settlement) {
      case Complete _ -> state.tally().addComplete();
      case GiveUp _ -> state.tally().addFailed();
      case Retry(_, Instant at) -> state.waiting().add(job.attempted(millis(at)));
      case Release(_, Instant at) -> state.waiting().add(job.waitingUntil(millis(at)));
    }
  }

  /** Goes first into a frame, so that no record names a row whose bytes are not vouched for. */
  private void checkpoint() {
    Checkpoint reached = state.intake().reached();
    if (frames.isEmpty() && reached.rows() > recordedRows) {
      frames.checkpoint(reached);
      preparedRows = reached.rows();
    }
  }

  /** The first whole millisecond that is not before {@code at}. */
  private static long millis(Instant at) {
    return at.plusNanos(NANOS_IN_MILLI - 1).toEpochMilli();
  }

  private static String withoutQuery(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
  }
}
