package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.ChangedFileException;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Decides which jobs go out next: those whose leases have ended, those that waited, and then new
 * ones. Not safe for use by many threads.
 */
final class Handout {
  private final FileQueueSettings settings;
  private final QueueState state;
  private Optional<String> stopped = Optional.empty();

  Handout(FileQueueSettings settings, QueueState state) {
    this.settings = settings;
    this.state = state;
  }

  /** Hands out up to {@code max} jobs that are due. */
  List<Claim> take(int max, Moment moment, Duration lease) {
    requireUnchanged();
    long now = moment.steady().toEpochMilli();
    long leaseEnd = now + lease.toMillis();
    long since = moment.wall().toEpochMilli();
    Batch batch = new Batch(max, state.held().holdAgain(max, now, leaseEnd));
    try {
      takeDue(batch, now, since, leaseEnd);
      takeNew(batch, now, since, leaseEnd);
    } catch (ChangedFileException changed) {
      stopped = Optional.of(reason(changed));
    } catch (IOException failure) {
      stumbled(batch, failure);
    }
    if (batch.isEmpty()) {
      requireUnchanged();
    }
    return batch.claims();
  }

  /** Whether no job is left and none can come. */
  boolean isDrained() {
    return state.intake().ended() && nothingIsLeft();
  }

  /** Whether no job is left for now, of a file that may get more. */
  boolean isIdle() {
    return state.intake().idle() && nothingIsLeft();
  }

  private boolean nothingIsLeft() {
    return state.waiting().isEmpty() && state.held().isEmpty() && state.rejections().isEmpty();
  }

  /** Fails where nothing more will ever be handed out, once all that was is settled. */
  void requireHope() {
    if (state.held().isEmpty()) {
      requireUnchanged();
    }
  }

  /**
   * When a job can be due that is none now, in steady time; {@link Long#MAX_VALUE} if that is not
   * known.
   */
  long nextDue() {
    return Math.min(state.waiting().nextDue(), state.held().earliestEnd());
  }

  private void takeDue(Batch batch, long now, long since, long leaseEnd) throws IOException {
    WaitingJobs waiting = state.waiting();
    while (!batch.isFull() && waiting.nextDue() <= now && !state.rejections().isFull()) {
      OpenJob open = waiting.poll();
      try {
        long due = open.due() > 0 ? open.due() : now;
        hold(state.intake().again(open.takenUp(since)), batch, due, leaseEnd);
      } catch (IOException | RuntimeException failure) {
        waiting.add(open);
        throw failure;
      }
    }
  }

  /** Nobody knows since when a row stands there: it is due once it is read. */
  private void takeNew(Batch batch, long now, long since, long leaseEnd) throws IOException {
    boolean more = true;
    while (more && !batch.isFull() && state.waiting().size() < settings.maxWaiting()) {
      more = hold(state.intake().next(since), batch, now, leaseEnd);
    }
  }

  private boolean hold(Optional<FoundJob> found, Batch batch, long due, long leaseEnd) {
    if (found.isPresent()) {
      batch.add(state.held().hold(found.get().open(), found.get().job(), due, leaseEnd));
    }
    return found.isPresent();
  }

  /** Those that were taken already go out first; the failure comes again at the next call. */
  private void stumbled(Batch batch, IOException failure) {
    if (batch.isEmpty()) {
      throw new AdapterException(
          settings.path() + ": cannot be read (" + Causes.of(failure) + ")", failure);
    }
  }

  private void requireUnchanged() {
    if (stopped.isPresent()) {
      throw new AdapterException(stopped.get());
    }
  }

  private String reason(ChangedFileException changed) {
    return settings.path()
        + ": the file was "
        + changed.getMessage()
        + " while it was delivered; no more of it is sent, what is under way is recorded; put the"
        + " old file back and run again"
        + settings.orRestart();
  }
}
