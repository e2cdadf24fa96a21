package io.hookline.engine;

import io.hookline.job.Job;
import io.hookline.job.PastAttempt;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.letter.LetterEntry.Imported;
import io.hookline.port.Claim;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import java.time.Instant;
import java.util.List;

/**
 * The end of a job that the dead letter store has to know before the queue may forget the job.
 *
 * @param entry what the store is told
 * @param settlement what the queue is told then
 * @param started whether the job counts among those that were started
 */
record Ending(LetterEntry entry, Settlement settlement, boolean started) {
  /** A body from this size on is large. */
  private static final int LARGE = 1 << 20;

  Claim claim() {
    return settlement.claim();
  }

  Job job() {
    return claim().job();
  }

  boolean isLarge() {
    return job().request().payload().size() >= LARGE;
  }

  /** The same, not counted among the started any more. */
  Ending waiting() {
    return new Ending(entry, settlement, false);
  }

  /**
   * What the queue is told where the store cannot be told. A job that was given up on makes its
   * last attempt again. One that was delivered must not: it takes the attempt along, by which
   * {@link Undertaker} knows it when it comes back.
   */
  Settlement putBack(Instant at) {
    return switch (entry) {
      case Delivered(_, List<PastAttempt> attempts, _) when isNew(attempts.getLast()) ->
          new Retry(claim(), at, attempts.getLast());
      case Buried _, FailedAgain _, Delivered _, Imported _ -> new Release(claim(), at);
    };
  }

  private boolean isNew(PastAttempt last) {
    return last.number() > job().attempts();
  }
}
