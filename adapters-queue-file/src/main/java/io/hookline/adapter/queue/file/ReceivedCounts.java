package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.ClaimLog;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import java.io.IOException;

/**
 * Records how often jobs are handed out, so that one that kills its process can be told by its
 * count. Where that cannot be written, it is told once and the jobs go on. Not safe for use by many
 * threads.
 */
final class ReceivedCounts {
  private final String name;
  private final ClaimLog log;
  private final DeliveryListener events;
  private boolean failing;

  /** Records in {@code log} what becomes of the jobs of the file that the user calls so. */
  ReceivedCounts(String name, ClaimLog log, DeliveryListener events) {
    this.name = name;
    this.log = log;
    this.events = events;
  }

  /** Notes how often {@code job} was received. */
  void add(OpenJob job) {
    log.add(job.row().ordinal(), job.attempts(), job.received());
  }

  /** Notes the same of {@code job}, which nobody has any more. */
  void addReleased(OpenJob job) {
    log.addReleased(job.row().ordinal(), job.attempts(), job.received());
  }

  /** Writes what was noted, so that it outlives this process. */
  void write(QueueState state) {
    try {
      if (log.isLarge()) {
        log.clear();
        state.held().forEach(this::add);
        rewriteWithWaiting(state);
      } else {
        log.write();
      }
      failing = false;
    } catch (IOException failure) {
      failed(failure);
    }
  }

  /** Gives up all claims: what is held counts as released. */
  void release(QueueState state) {
    try {
      log.clear();
      state.held().forEach(job -> addIfReceived(job.takenBack()));
      rewriteWithWaiting(state);
    } catch (IOException failure) {
      failed(failure);
    }
  }

  private void rewriteWithWaiting(QueueState state) throws IOException {
    state.waiting().forEachReceived(this::addReleased);
    state.intake().received().forEach((ordinal, times) -> log.addReleased(ordinal, 0, times));
    log.rewrite();
  }

  private void addIfReceived(OpenJob job) {
    if (job.received() > 0) {
      addReleased(job);
    }
  }

  private void failed(IOException failure) {
    log.clear();
    if (!failing) {
      failing = true;
      events.on(
          new Trouble(
              name
                  + ": how often its jobs are taken up cannot be recorded ("
                  + Causes.of(failure)
                  + "); they are delivered all the same"));
    }
  }
}
