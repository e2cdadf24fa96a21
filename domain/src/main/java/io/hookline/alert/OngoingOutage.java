package io.hookline.alert;

import java.time.Instant;
import java.util.Optional;

/**
 * An outage that was told, and what was not yet told of it. Guarded by the lock of {@link Outages},
 * but for what deliveries do to it.
 */
final class OngoingOutage {
  private final AlertRules rules;
  private final Instant since;
  private long givenUp;
  private long told;
  private Example latest;
  private Instant latestAt;
  private Instant toldAt;
  private volatile Optional<Instant> deliveredAt = Optional.empty();

  OngoingOutage(AlertRules rules, Instant since, long givenUp, Example latest, Instant now) {
    this.rules = rules;
    this.since = since;
    this.givenUp = givenUp;
    this.latest = latest;
    told = givenUp;
    latestAt = now;
    toldAt = now;
  }

  /** One more job was given up on: whatever was delivered before proves nothing. */
  void givenUp(Example example, Instant now) {
    givenUp++;
    latest = example;
    latestAt = now;
    deliveredAt = Optional.empty();
  }

  /** A job was delivered; may be told by any thread, without a lock. */
  void delivered(Instant now) {
    if (deliveredAt.isEmpty()) {
      deliveredAt = Optional.of(now);
    }
  }

  boolean isOver(Instant now) {
    Optional<Instant> first = deliveredAt;
    return first.isPresent() && !now.isBefore(first.get().plus(rules.recovery()));
  }

  boolean summaryIsDue(Instant now) {
    return heldBack() > 0 && !now.isBefore(toldAt.plus(rules.quiet()));
  }

  /** Whether nothing is left to tell, and nothing was given up on for a while. */
  boolean isQuiet(Instant now) {
    return heldBack() == 0 && !now.isBefore(latestAt.plus(rules.quiet()));
  }

  long heldBack() {
    return givenUp - told;
  }

  Instant since() {
    return since;
  }

  long givenUp() {
    return givenUp;
  }

  Example latest() {
    return latest;
  }

  Instant latestAt() {
    return latestAt;
  }

  /** All of it was told at {@code now}. */
  void told(Instant now) {
    told = givenUp;
    toldAt = now;
  }
}
