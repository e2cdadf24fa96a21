package io.hookline.app.worker;

import io.hookline.app.text.PlainText;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.job.Job;
import io.hookline.letter.LetterContent;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens in a run. Constant memory, however long the run. */
public final class Tally implements DeliveryListener {
  private static final int GIVEN_UP_SHOWN = 20;
  private static final int REJECTED_SHOWN = 10;

  private final LongAdder attempts = new LongAdder();
  private final LongAdder delivered = new LongAdder();
  private final LongAdder deliveredLate = new LongAdder();
  private final LongAdder retries = new LongAdder();
  private final LongAdder givenUp = new LongAdder();
  private final LongAdder rejected = new LongAdder();
  private final FirstFew<GivenUp> firstGivenUp = new FirstFew<>(GIVEN_UP_SHOWN);
  private final FirstFew<String> firstRejected = new FirstFew<>(REJECTED_SHOWN);

  @Override
  public void on(DeliveryEvent event) {
    switch (event) {
      case Attempted attempted -> count(attempted);
      case DeliveryEvent.GivenUp(Job job, LetterContent letter) -> {
        givenUp.increment();
        firstGivenUp.offer(() -> givenUp(job, letter));
      }
      case Rejected(var origin, String reason) -> {
        rejected.increment();
        firstRejected.offer(() -> PlainText.of(origin + ": " + reason));
      }
      case ClaimLost _, Notice _, Trouble _ -> {}
    }
  }

  /** The counts of this moment. */
  public Counts counts() {
    return new Counts(
        attempts(),
        delivered.sum(),
        deliveredLate.sum(),
        retries.sum(),
        givenUp.sum(),
        rejected.sum(),
        firstGivenUp.items(),
        firstRejected.items());
  }

  /** How many attempts ended. */
  long attempts() {
    return attempts.sum();
  }

  private void count(Attempted event) {
    attempts.increment();
    switch (event.decision()) {
      case Done() -> {
        delivered.increment();
        if (event.attempt().number() > 1) {
          deliveredLate.increment();
        }
      }
      case RetryAt _ -> retries.increment();
      case GiveUp _ -> {} // Counted when the dead letter store has it.
    }
  }

  private static GivenUp givenUp(Job job, LetterContent letter) {
    return new GivenUp(
        job.origin().toString(),
        PlainText.of(job.request().url()),
        PlainText.of(letter.error()),
        letter.reason(),
        letter.uuid());
  }
}
