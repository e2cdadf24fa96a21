package io.hookline.adapter.queue.file;

import io.hookline.job.Job;
import io.hookline.port.Claim;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The jobs that were handed out, by token, with their leases. Not safe for use by many threads. */
final class HeldJobs {
  private final ReceivedCounts counts;
  private final Map<Long, HeldJob> byToken = new HashMap<>();
  private final Set<Long> lost = new HashSet<>();
  private final Tokens tokens;

  /** Not later than the first lease that ends; spares a look at each claim at each call. */
  private long earliestEnd = Long.MAX_VALUE;

  /** Tells {@code counts} of all that is handed out. */
  HeldJobs(Tokens tokens, ReceivedCounts counts) {
    this.counts = counts;
    this.tokens = tokens;
  }

  Tokens tokens() {
    return tokens;
  }

  int size() {
    return byToken.size();
  }

  boolean isEmpty() {
    return byToken.isEmpty();
  }

  long earliestEnd() {
    return byToken.isEmpty() ? Long.MAX_VALUE : earliestEnd;
  }

  /** Holds a job for a new claim, which could have been made since {@code due}. */
  Claim hold(OpenJob open, Job job, long due, long leaseEnd) {
    OpenJob out = open.handedOut();
    Claim claim = new Claim(job, tokens.next(), out.received(), Instant.ofEpochMilli(due));
    byToken.put(claim.token(), new HeldJob(out, claim, leaseEnd));
    counts.add(out);
    earliestEnd = Math.min(earliestEnd, leaseEnd);
    return claim;
  }

  /** Shows all of them. */
  void forEach(Consumer<OpenJob> action) {
    byToken.values().forEach(held -> action.accept(held.open()));
  }

  /** Hands out up to {@code max} jobs again whose leases have ended. */
  List<Claim> holdAgain(int max, long now, long leaseEnd) {
    if (now < earliestEnd()) {
      return new ArrayList<>();
    }
    List<HeldJob> expired =
        byToken.values().stream()
            .filter(held -> held.leaseEnd() <= now && !held.isSettling())
            .sorted(Comparator.comparingLong(HeldJob::leaseEnd))
            .limit(max)
            .toList();
    List<Claim> claims = new ArrayList<>();
    for (HeldJob held : expired) {
      byToken.remove(held.claim().token());
      lost.add(held.claim().token());
      claims.add(hold(held.open(), held.claim().job(), held.leaseEnd(), leaseEnd));
    }
    earliestEnd =
        byToken.values().stream().mapToLong(HeldJob::leaseEnd).min().orElse(Long.MAX_VALUE);
    return claims;
  }

  /** Extends leases; returns the claims that were lost. */
  List<Claim> renew(Collection<Claim> claims, long leaseEnd) {
    for (Claim claim : claims) {
      find(claim).ifPresent(job -> job.renew(leaseEnd));
    }
    return claims.stream().filter(this::isLost).toList();
  }

  /** The job that {@code claim} holds. */
  Optional<HeldJob> find(Claim claim) {
    return Optional.ofNullable(byToken.get(claim.token()));
  }

  /**
   * Whether the claim's job went to another. A claim that is neither held nor lost was settled
   * before.
   */
  boolean isLost(Claim claim) {
    return tokens.isEarlier(claim.token()) || lost.contains(claim.token());
  }

  /** Ends a hold, if it is one. */
  Optional<HeldJob> release(Claim claim) {
    return Optional.ofNullable(byToken.remove(claim.token()));
  }
}
