package io.hookline.app.log;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.log.LogEntry;
import io.hookline.log.LogEntry.AttemptEntry;
import io.hookline.log.LogEntry.TextEntry;
import io.hookline.log.Severity;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Makes entries of events: one per attempt, and one for everything else worth it. */
public final class DeliveryLog implements DeliveryListener {
  private final String worker;
  private final InstantSource clock;
  private final Consumer<LogEntry> log;
  private volatile int maxAttempts;

  /**
   * Makes entries from now on.
   *
   * @param maxAttempts what a job has in all, shown beside each attempt's number
   * @param worker the worker's name
   * @param clock the time
   * @param log takes the entries, without waiting
   */
  public DeliveryLog(int maxAttempts, String worker, InstantSource clock, Consumer<LogEntry> log) {
    this.maxAttempts = maxAttempts;
    this.worker = worker;
    this.clock = clock;
    this.log = log;
  }

  /** From now on a job has {@code most} attempts in all. */
  public void showAttempts(int most) {
    maxAttempts = most;
  }

  @Override
  public void on(DeliveryEvent event) {
    switch (event) {
      case Attempted attempted -> log.accept(AttemptEntry.of(attempted, maxAttempts, worker));
      case Rejected(var origin, String reason) ->
          text(Severity.WARN, "Rejected", "origin=" + origin + " reason=\"" + reason + "\"");
      case ClaimLost(var job) ->
          text(Severity.WARN, "Lost", "job=" + job.id() + " origin=" + job.origin());
      case Notice(String text) -> text(Severity.INFO, "Notice", text);
      case Trouble(String text) -> text(Severity.ERROR, "Trouble", text);
      case GivenUp(var job, var letter) ->
          text(
              Severity.WARN,
              "Dead",
              "job=%s origin=%s letter=%s reason=\"%s\""
                  .formatted(job.id(), job.origin(), letter.uuid(), letter.reason()));
    }
  }

  private void text(Severity severity, String word, String detail) {
    log.accept(new TextEntry(clock.instant(), severity, word, detail));
  }
}
