package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.entry.Past;
import io.hookline.adapter.queue.redis.server.Arguments;
import io.hookline.job.Job;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * One call of the script {@code settle}.
 *
 * @param held what is settled, sorted as the script wants it: complete, given up on, to be retried,
 *     released
 */
record SettleCall(List<HeldSettlement> held) {
  /** Few enough for the server to be done in some milliseconds. */
  static final int MOST = 256;

  private static final int KINDS = 4;

  SettleCall {
    held = held.stream().sorted(Comparator.comparingInt(SettleCall::kind)).toList();
  }

  /**
   * What the script is told. Times are told as waits from {@code now} of steady time: the server
   * has its own clock.
   */
  Arguments arguments(String worker, int history, Instant now) {
    Arguments arguments = new Arguments(2 + KINDS + 2 * held.size()).add(worker).add(history);
    for (int count : counts()) {
      arguments.add(count);
    }
    held.forEach(each -> arguments.add(each.lease().toString()));
    held.forEach(each -> addWait(each.settlement(), now, arguments));
    held.forEach(each -> addState(each.settlement(), arguments));
    if (history > 0) {
      held.forEach(each -> addRecord(each.settlement(), arguments));
    }
    return arguments;
  }

  private int[] counts() {
    int[] counts = new int[KINDS];
    held.forEach(each -> counts[kind(each)]++);
    return counts;
  }

  private static int kind(HeldSettlement held) {
    return switch (held.settlement()) {
      case Complete _ -> 0;
      case GiveUp _ -> 1;
      case Retry _ -> 2;
      case Release _ -> 3;
    };
  }

  private static void addWait(Settlement settlement, Instant now, Arguments arguments) {
    switch (settlement) {
      case Complete _, GiveUp _ -> {}
      case Retry(_, Instant at, _) -> arguments.add(millis(now, at));
      case Release(_, Instant at) -> arguments.add(millis(now, at));
    }
  }

  /** One more than there are, because the server's milliseconds are not full either. */
  private static long millis(Instant now, Instant at) {
    return at.isAfter(now) ? Duration.between(now, at).toMillis() + 1 : 0;
  }

  private static void addState(Settlement settlement, Arguments arguments) {
    if (settlement instanceof Retry(var claim, _, var attempt)) {
      arguments.add(Past.of(claim.job().after(attempt)).toString());
    }
  }

  private static void addRecord(Settlement settlement, Arguments arguments) {
    switch (settlement) {
      case Complete(var claim) -> addRecord(claim.job(), "", arguments);
      case GiveUp(var claim, String error, _) -> addRecord(claim.job(), error, arguments);
      case Retry _, Release _ -> {}
    }
  }

  private static void addRecord(Job job, String error, Arguments arguments) {
    arguments.add(job.id().value()).add(job.attempts() + 1).add(error);
  }
}
