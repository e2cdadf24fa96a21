package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Frames;
import io.hookline.adapter.queue.file.journal.Retried;
import io.hookline.adapter.queue.file.row.Checkpoint;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import java.io.IOException;
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
  List<Claim> prepare(List<? extends Settlement> settlements, Moment now) {
    frames.clear();
    List<Claim> lost = new ArrayList<>();
    for (Settlement settlement : settlements) {
      Optional<HeldJob> job = state.held().find(settlement.claim());
      if (job.isPresent()) {
        prepare(settlement, job.get(), now);
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
      frames.rejected(rejection.row().ordinal());
    }
    return rejected;
  }

  /** Writes that {@code added} is settled and about to go. */
  void recordRemoved(QueuePart added) {
    PartCounts counts = added.counts();
    String journal = added.recorder().files.journal().identity();
    frames.clear();
    frames.removed(journal, counts.complete(), counts.failed());
    write();
  }

  /** How often the journal was opened, this time included. */
  long session() {
    return files.journal().session();
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
        apply(settlement, job.get());
      }
    }
    state.counts().write(state);
  }

  /** Takes back claims that nobody has seen: their jobs are as they were before. */
  void takeBack(List<Claim> claims) {
    for (Claim claim : claims) {
      state.held().release(claim).ifPresent(job -> release(job.open().takenBack()));
    }
    state.counts().write(state);
  }

  /** Gives up all claims and closes the files. */
  @Override
  public void close() {
    state.counts().release(state);
    files.close();
  }

  private void prepare(Settlement settlement, HeldJob job, Moment now) {
    if (!job.isSettling()) {
      job.settling(true);
      record(settlement, job, now);
    }
  }

  private void record(Settlement settlement, HeldJob job, Moment now) {
    if (settlement instanceof Release) {
      return;
    }
    checkpoint();
    switch (settlement) {
      case Complete _ -> frames.completed(job.open().row().ordinal());
      case Retry retry -> record(retry, job, now);
      case GiveUp _ -> frames.givenUp(job.open().row().ordinal());
      case Release _ -> {
        // Forgotten with the process: the job is then as it was before the claim.
      }
    }
  }

  private void record(Retry retry, HeldJob held, Moment now) {
    OpenJob job = held.open();
    Retried retried =
        new Retried(
            job.attempts() + 1, now.wallMillis(retry.at()), now.millisTo(retry.at()), job.since());
    frames.retried(job.row().ordinal(), retried, job.record(), retry.attempt());
    held.recordedAt(files.journal().length() + frames.lastRecord());
  }

  private void apply(Settlement settlement, HeldJob job) {
    OpenJob open = job.open();
    switch (settlement) {
      case Complete _ -> state.tally().addComplete();
      case GiveUp _ -> state.tally().addFailed();
      case Retry(_, Instant at, _) ->
          state.waiting().add(open.attempted(Moment.millis(at), job.record()));
      case Release(_, Instant at) -> release(open.takenBack().waitingUntil(Moment.millis(at)));
    }
  }

  private void release(OpenJob job) {
    state.waiting().add(job);
    state.counts().addReleased(job);
  }

  /** Goes first into a frame, so that no record names a row whose bytes are not vouched for. */
  private void checkpoint() {
    Checkpoint reached = state.intake().reached();
    if (frames.isEmpty() && reached.rows() > recordedRows) {
      frames.checkpoint(reached);
      preparedRows = reached.rows();
    }
  }
}
