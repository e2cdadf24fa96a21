package io.hookline.notify;

import io.hookline.alert.Alert;
import io.hookline.alert.AlertRules;
import io.hookline.alert.Example;
import io.hookline.alert.Outages;
import io.hookline.destination.Destination;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.job.WorkerIdentity;
import io.hookline.letter.LetterContent;
import io.hookline.retry.RetryDecision.Done;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Tells people of jobs that were given up on, through several notifiers at once. Fire and forget:
 * none of them slows or fails a delivery, or another notifier. Safe for use by many threads.
 */
public final class Notifications implements DeliveryListener, AutoCloseable {
  /** How long alerts that wait may take to be told when all ends. */
  static final Duration GRACE = Duration.ofSeconds(2);

  private final Outages outages;
  private final InstantSource steady;
  private final List<Outlet> outlets;
  private final NotifyThreads threads;

  /**
   * Tells nothing before {@link #start}.
   *
   * @param rules what is worth telling
   * @param worker who tells it
   * @param steady the time, which must not step
   * @param events is told once when a notifier fails and once when it works again; must not lead
   *     back here
   * @param notifiers are closed with this object
   */
  public Notifications(
      AlertRules rules,
      WorkerIdentity worker,
      InstantSource steady,
      DeliveryListener events,
      List<NamedNotifier> notifiers) {
    this.steady = steady;
    outages = new Outages(rules, worker);
    outlets = notifiers.stream().map(named -> new Outlet(named, worker, steady, events)).toList();
    threads = new NotifyThreads(notifiers, outlets, this::pass);
  }

  /** Begins to tell; gives itself back. */
  public Notifications start() {
    threads.start();
    return this;
  }

  @Override
  public void on(DeliveryEvent event) {
    switch (event) {
      case Attempted attempted -> {
        if (attempted.decision() instanceof Done) {
          delivered(attempted.job().request().url());
        }
      }
      case GivenUp(_, LetterContent letter) ->
          outages
              .givenUp(letter.destination(), Example.of(letter), steady.instant())
              .ifPresent(this::tell);
      case Rejected _, ClaimLost _, Notice _, Trouble _ -> {}
    }
  }

  /** How many alerts were dropped, and how many jobs had no place in any. */
  public long dropped() {
    return outages.overlooked() + outlets.stream().mapToLong(Outlet::dropped).sum();
  }

  /**
   * Tells what was held back and what waits, as far as that comes in a short time, drops the rest
   * and says so, and closes the notifiers.
   */
  @Override
  public void close() {
    Instant now = steady.instant();
    if (threads.end()) {
      outages.ended(now).forEach(this::tell);
      outlets.forEach(outlet -> outlet.finish(now.plus(GRACE)));
      threads.join(GRACE);
      outlets.forEach(Outlet::abandon);
      threads.close();
    }
  }

  /** Tells what is to be told because time has passed. */
  void pass() {
    outages.passed(steady.instant()).forEach(this::tell);
    outlets.forEach(Outlet::watch);
  }

  /** Lets each notifier tell one alert. */
  void turn() {
    outlets.forEach(Outlet::turn);
  }

  private void delivered(URI url) {
    if (outages.concerns(url)) {
      outages.delivered(Destination.of(url), steady.instant());
    }
  }

  private void tell(Alert alert) {
    for (Outlet outlet : outlets) {
      outlet.offer(alert);
    }
  }
}
