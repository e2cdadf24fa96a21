package io.hookline.adapter.queue.file;

import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Decides which jobs go out next: those whose claims were lost, those that waited, and then new
 * ones. Not safe for use by many threads.
 */
final class Handout {
  private final FileQueueSettings settings;
  private final Intake intake;
  private final WaitingJobs waiting;
  private final HeldJobs held;
  private final Rejections rejections;

  Handout(
      FileQueueSettings settings,
      Intake intake,
      WaitingJobs waiting,
      HeldJobs held,
      Rejections rejections) {
    this.settings = settings;
    this.intake = intake;
    this.waiting = waiting;
    this.held = held;
    this.rejections = rejections;
  }

  /** Hands out up to {@code max} jobs that are due. */
  List<Claim> take(int max, long now, long leaseEnd) {
    List<Claim> claims = held.holdAgain(max, now, leaseEnd);
    try {
      takeDue(claims, max, now, leaseEnd);
      takeNew(claims, max, now, leaseEnd);
    } catch (IOException failure) {
      // Those that were taken already go out first; the failure comes again at the next call.
      if (claims.isEmpty()) {
        throw new AdapterException(
            settings.path() + ": cannot be read (" + Causes.of(failure) + "); it is tried again",
            failure);
      }
    }
    return claims;
  }

  /** Whether no job is left and none can come. */
  boolean isDrained() {
    return intake.ended() && waiting.isEmpty() && held.isEmpty() && rejections.isEmpty();
  }

  /** When a job can be due that is none now; {@link Long#MAX_VALUE} if that is not known. */
  long nextDue() {
    return Math.min(waiting.nextDue(), held.earliestEnd());
  }

  private void takeDue(List<Claim> claims, int max, long now, long leaseEnd) throws IOException {
    while (claims.size() < max && waiting.nextDue() <= now && !rejections.isFull()) {
      OpenJob place = waiting.poll();
      try {
        hold(intake.again(place.takenUp(now)), claims, leaseEnd);
      } catch (IOException failure) {
        waiting.add(place);
        throw failure;
      }
    }
  }

  private void takeNew(List<Claim> claims, int max, long now, long leaseEnd) throws IOException {
    boolean more = true;
    while (more && claims.size() < max && waiting.size() < settings.maxWaiting()) {
      more = hold(intake.next(now), claims, leaseEnd);
    }
  }

  private boolean hold(Optional<FoundJob> found, List<Claim> claims, long leaseEnd) {
    if (found.isPresent()) {
      claims.add(held.hold(found.get().place(), found.get().job(), leaseEnd));
    }
    return found.isPresent();
  }
}
