package io.hookline.engine;

import io.hookline.port.Claim;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every claim that this engine holds, from the moment it was made until it is settled; for how long
 * it is safe, as far as the engine can tell by itself; and how many more there may be. Safe for use
 * by many threads, one of which adds.
 */
final class HeldClaims {
  /**
   * Claims held at most, as a multiple of the jobs that may be started: those that wait in the
   * lanes, those under way, and as many on their way back to the queue.
   */
  private static final int PER_PLACE = 8;

  private final ConcurrentHashMap<Long, Held> byToken = new ConcurrentHashMap<>();
  private final PayloadBudget budget;
  private final InstantSource steady;
  private final Duration lease;
  private final int most;

  HeldClaims(EngineSettings settings, InstantSource steady) {
    this.budget = new PayloadBudget(settings.payloadBudget());
    this.steady = steady;
    this.lease = settings.lease();
    this.most = PER_PLACE * settings.concurrency();
  }

  /** How long each claim holds without renewal. */
  Duration lease() {
    return lease;
  }

  /** When a claim ends that is made or renewed no earlier than now. */
  long nextEnd() {
    return steady.millis() + lease.toMillis();
  }

  /** How many more there may be. */
  int room() {
    return Math.min(most - byToken.size(), budget.room());
  }

  void addAll(Collection<Claim> claims, long end) {
    for (Claim claim : claims) {
      int bytes = claim.job().request().payload().size();
      budget.add(bytes);
      byToken.put(claim.token(), new Held(claim, end, bytes));
    }
  }

  /** Notes that those of {@code claims} that are still held were renewed, but for the lost ones. */
  void renewed(Collection<Claim> claims, Collection<Claim> lost, long end) {
    lost.forEach(claim -> byToken.computeIfPresent(claim.token(), (_, held) -> held.lost()));
    claims.forEach(claim -> byToken.computeIfPresent(claim.token(), (_, held) -> held.until(end)));
  }

  /** The payload of {@code claim} takes no room any more, though the claim is held on. */
  void discount(Claim claim) {
    byToken.computeIfPresent(
        claim.token(),
        (_, held) -> {
          budget.remove(held.bytes);
          return held.withoutBytes();
        });
  }

  void remove(Claim claim) {
    Optional.ofNullable(byToken.remove(claim.token())).ifPresent(held -> budget.remove(held.bytes));
  }

  /**
   * Whether nobody else can have the job: a worker that was stopped for longer than its lease must
   * not begin with what it still finds in its hands.
   */
  boolean isSafe(Claim claim) {
    Optional<Held> held = Optional.ofNullable(byToken.get(claim.token()));
    return held.isPresent() && steady.millis() < held.get().end;
  }

  /** All but those that are known to be lost. */
  List<Claim> all() {
    return byToken.values().stream().filter(held -> !held.isLost()).map(Held::claim).toList();
  }

  boolean isEmpty() {
    return byToken.isEmpty();
  }

  private record Held(Claim claim, long end, int bytes) {
    private static final long LOST = Long.MIN_VALUE;

    boolean isLost() {
      return end == LOST;
    }

    Held lost() {
      return new Held(claim, LOST, bytes);
    }

    Held until(long newEnd) {
      return isLost() ? this : new Held(claim, newEnd, bytes);
    }

    Held withoutBytes() {
      return new Held(claim, end, 0);
    }
  }
}
