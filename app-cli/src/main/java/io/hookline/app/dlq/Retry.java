package io.hookline.app.dlq;

import io.hookline.job.JobState;
import io.hookline.job.QueueRef;
import io.hookline.letter.DeadLetter;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import io.hookline.redrive.Redriver;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Sends letters again, oldest first, in batches. It may end at any time: who runs it anew goes on,
 * because what is on its queue is skipped. A queue that cannot be written costs the others nothing.
 */
public final class Retry {
  private final DeadLetterStore store;
  private final Redriver redriver;
  private final Pacer pacer;
  private final RetryOrder order;
  private final RetryTally tally = new RetryTally();
  private final Map<QueueRef, String> broken = new HashMap<>();

  /** For one run. */
  public Retry(DeadLetterStore store, Redriver redriver, Pacer pacer, RetryOrder order) {
    this.store = store;
    this.redriver = redriver;
    this.pacer = pacer;
    this.order = order;
  }

  /**
   * Goes through {@code selection} until {@code stop} turns true.
   *
   * @param seen is told how many letters were looked at
   */
  public RetryReport run(Selection selection, BooleanSupplier stop, LongConsumer seen) {
    LetterPages pages = new LetterPages(store, selection.filters(), pacer.atOnce());
    List<DeadLetter> page = pages.next();
    while (!page.isEmpty() && !stop.getAsBoolean()) {
      page(page, selection.queuedToo());
      seen.accept(tally.seen());
      if (tally.seen() < selection.size()) {
        pacer.await(stop);
      }
      page = pages.next();
    }
    return tally.report(!page.isEmpty());
  }

  private void page(List<DeadLetter> page, boolean queuedToo) {
    Map<QueueRef, List<DeadLetter>> wanted = new LinkedHashMap<>();
    for (DeadLetter letter : page) {
      Optional<String> refusal = redriver.refusal(letter, order.again());
      if (refusal.isEmpty()) {
        wanted.computeIfAbsent(letter.content().queue(), _ -> new ArrayList<>()).add(letter);
      } else if (letter.status() == JobState.PROCESSING && !queuedToo) {
        tally.onQueue();
      } else {
        tally.skip(letter, refusal.get());
      }
    }
    wanted.forEach(this::queue);
  }

  private void queue(QueueRef queue, List<DeadLetter> letters) {
    if (order.dryRun()) {
      tally.queued(letters.size());
    } else if (!broken.containsKey(queue)) {
      redrive(queue, letters);
    } else {
      skip(letters, broken.getOrDefault(queue, ""));
    }
  }

  private void redrive(QueueRef queue, List<DeadLetter> letters) {
    try {
      List<DeadLetter> queued = redriver.redrive(letters, order.newId());
      pacer.went(queued.size());
      tally.queued(queued.size());
      skip(others(letters, queued), "somebody else changed it meanwhile");
    } catch (AdapterException failure) {
      tally.failed();
      broken.put(queue, String.valueOf(failure.getMessage()));
      skip(letters, String.valueOf(failure.getMessage()));
    }
  }

  private void skip(List<DeadLetter> letters, String why) {
    letters.forEach(letter -> tally.skip(letter, why));
  }

  private static List<DeadLetter> others(List<DeadLetter> letters, List<DeadLetter> queued) {
    Set<UUID> uuids = new HashSet<>();
    queued.forEach(letter -> uuids.add(letter.content().uuid()));
    return letters.stream().filter(l -> !uuids.contains(l.content().uuid())).toList();
  }
}
