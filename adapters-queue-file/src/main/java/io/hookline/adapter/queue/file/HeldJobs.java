package io.hookline.adapter.queue.file;

import io.hookline.job.Job;
import io.hookline.port.Claim;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The jobs that were handed out, by token, with their leases. Not safe for use by many threads. */
final class HeldJobs {
  private static final int SESSION_BITS = 40;

  private final Map<Long, HeldJob> byToken = new HashMap<>();
  private final Set<Long> lost = new HashSet<>();
  private final long firstToken;
  private long lastToken;

  /** Not later than the first lease that ends; spares a look at each claim at each call. */
  private long earliestEnd = Long.MAX_VALUE;

  /** Tokens grow from session to session. */
  HeldJobs(long session) {
    this.firstToken = session << SESSION_BITS;
    this.lastToken = firstToken;
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

  /** Holds a job for a new claim. */
  Claim hold(OpenJob open, Job job, long leaseEnd) {
    Claim claim = new Claim(job, ++lastToken);
    byToken.put(claim.token(), new HeldJob(open, claim, leaseEnd));
    earliestEnd = Math.min(earliestEnd, leaseEnd);
    return claim;
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
      claims.add(hold(held.open(), held.claim().job(), leaseEnd));
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
    return claim.token() <= firstToken || lost.contains(claim.token());
  }

  /** Ends a hold, if it is one. */
  Optional<HeldJob> release(Claim claim) {
    return Optional.ofNullable(byToken.remove(claim.token()));
  }
}
