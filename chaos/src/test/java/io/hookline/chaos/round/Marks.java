package io.hookline.chaos.round;

import io.hookline.chaos.receiver.Behaviour.Meaning;
import io.hookline.chaos.round.Entry.Mark;
import io.hookline.port.QueueStatus;
import java.io.IOException;

/** Notes among the requests of a round from when on, and how many, may be repeated. */
final class Marks {
  private final Plan plan;
  private final ReceiverProcess receiver;
  private int repeatable;

  Marks(Plan plan, ReceiverProcess receiver) {
    this.plan = plan;
    this.receiver = receiver;
  }

  /** From now on so many more. */
  void allow(int most) {
    repeatable += most;
  }

  /** Whether so many deliveries may be unknown to the queue. */
  boolean explain(int unrecorded) {
    return unrecorded <= repeatable;
  }

  /**
   * Notes, while no worker runs, what may come again: what was delivered, or may have been, and is
   * not recorded, and what is on its queue twice.
   */
  void note(String why, Ledger ledger, QueueStatus status, int twice) throws IOException {
    int delivered = ledger.told(Meaning.DELIVERED, Meaning.UNCLEAR).size();
    int possible = delivered - (int) status.complete() + twice;
    note(new Mark(why, Math.clamp(possible, 0, repeatable)));
  }

  void note(Mark mark) throws IOException {
    receiver.mark(plan.name(), mark);
  }
}
