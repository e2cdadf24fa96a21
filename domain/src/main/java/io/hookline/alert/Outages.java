package io.hookline.alert;

import io.hookline.destination.Destination;
import io.hookline.job.WorkerIdentity;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Decides what people are told: one alert for each outage of a destination, a summary of what
 * followed at most once in each quiet time, and its end. Nothing is told twice, and what was held
 * back is told in the end. Safe for use by many threads.
 */
public final class Outages {
  /** Most destinations that are told apart. */
  public static final int MOST_DESTINATIONS = 1_000;

  private final AlertRules rules;
  private final WorkerIdentity worker;
  private final Map<Destination, Suspicion> suspicions = new HashMap<>();
  private final Map<Destination, OngoingOutage> ongoing = new ConcurrentHashMap<>();
  private final Overflow overflow;

  /** Lets nearly every delivery be judged by one look at its host. */
  private volatile Set<String> hosts = Set.of();

  /** Knows of no outage yet. */
  public Outages(AlertRules rules, WorkerIdentity worker) {
    this.rules = rules;
    this.worker = worker;
    overflow = new Overflow(rules.quiet());
  }

  /** A job for {@code destination} was given up on; what is to be told of that at once. */
  public synchronized Optional<Alert> givenUp(
      Destination destination, Example example, Instant now) {
    OngoingOutage known = ongoing.get(destination);
    if (known != null) {
      known.givenUp(example, now);
      return Optional.empty();
    }
    if (!suspicions.containsKey(destination) && !hasRoom(now)) {
      overflow.add();
      return Optional.empty();
    }
    return suspected(destination, example, now);
  }

  /**
   * Whether a delivery to {@code url} may mean anything. It costs nanoseconds, since every delivery
   * is asked about.
   */
  public boolean concerns(URI url) {
    Set<String> current = hosts;
    return !current.isEmpty() && current.contains(url.getHost().toLowerCase(Locale.ROOT));
  }

  /** A job for {@code destination} was delivered. */
  public void delivered(Destination destination, Instant now) {
    OngoingOutage outage = ongoing.get(destination);
    if (outage != null) {
      outage.delivered(now);
    }
  }

  /** What is to be told because time has passed. To be asked every moment. */
  public synchronized List<Alert> passed(Instant now) {
    suspicions.values().removeIf(suspicion -> suspicion.isOver(now));
    List<Alert> alerts = new ArrayList<>();
    ongoing.forEach((destination, outage) -> follow(destination, outage, now, alerts));
    overflow.due(now).ifPresent(dropped -> alerts.add(new Alert.Dropped(now, worker, dropped)));
    return alerts;
  }

  /** What was held back and would be forgotten with this object. */
  public synchronized List<Alert> ended(Instant now) {
    List<Alert> alerts = new ArrayList<>(passed(now));
    ongoing.forEach((destination, outage) -> summarize(destination, outage, now, alerts));
    overflow.rest().ifPresent(dropped -> alerts.add(new Alert.Dropped(now, worker, dropped)));
    return alerts;
  }

  /** How many jobs no alert tells of, because more destinations than can be told apart failed. */
  public synchronized long overlooked() {
    return overflow.total();
  }

  private Optional<Alert> suspected(Destination destination, Example example, Instant now) {
    Suspicion suspicion = suspicions.computeIfAbsent(destination, _ -> new Suspicion(rules));
    suspicion.givenUp(now);
    if (!suspicion.isConfirmed()) {
      return Optional.empty();
    }
    suspicions.remove(destination);
    OngoingOutage outage = suspicion.confirmed(example, now);
    ongoing.put(destination, outage);
    noteHosts();
    return Optional.of(
        new Alert.Outage(now, worker, destination, outage.since(), outage.givenUp(), example));
  }

  private void follow(
      Destination destination, OngoingOutage outage, Instant now, List<Alert> alerts) {
    if (outage.isOver(now)) {
      forget(destination);
      end(destination, outage, now, alerts);
    } else if (outage.summaryIsDue(now)) {
      summarize(destination, outage, now, alerts);
    }
  }

  private void end(Destination destination, OngoingOutage outage, Instant now, List<Alert> alerts) {
    if (rules.tellRecovery()) {
      alerts.add(
          new Alert.Recovery(
              now, worker, destination, outage.since(), outage.givenUp(), outage.heldBack()));
    } else {
      summarize(destination, outage, now, alerts);
    }
  }

  private void summarize(
      Destination destination, OngoingOutage outage, Instant now, List<Alert> alerts) {
    if (outage.heldBack() > 0) {
      alerts.add(
          new Alert.Summary(
              now,
              worker,
              destination,
              outage.since(),
              outage.givenUp(),
              outage.heldBack(),
              outage.latest()));
      outage.told(now);
    }
  }

  /** Whether one more can be told apart; the quietest of the others is forgotten for it. */
  private boolean hasRoom(Instant now) {
    return suspicions.size() + ongoing.size() < MOST_DESTINATIONS || forgetQuietest(now);
  }

  private boolean forgetQuietest(Instant now) {
    Optional<Destination> quietest =
        ongoing.entrySet().stream()
            .filter(entry -> entry.getValue().isQuiet(now))
            .min(Map.Entry.comparingByValue((a, b) -> a.latestAt().compareTo(b.latestAt())))
            .map(Map.Entry::getKey);
    quietest.ifPresent(this::forget);
    return quietest.isPresent();
  }

  private void forget(Destination destination) {
    ongoing.remove(destination);
    noteHosts();
  }

  private void noteHosts() {
    hosts = ongoing.keySet().stream().map(Destination::host).collect(Collectors.toSet());
  }
}
