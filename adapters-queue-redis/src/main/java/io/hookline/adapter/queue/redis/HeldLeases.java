package io.hookline.adapter.queue.redis;

import io.hookline.port.Claim;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The leases of all claims that were handed out and not settled. Safe for use by many threads. */
final class HeldLeases {
  private final Map<Long, Lease> byToken = new ConcurrentHashMap<>();

  void add(Lease lease) {
    byToken.put(lease.token(), lease);
  }

  /** The lease of a claim; none where it was settled already. */
  Optional<Lease> find(Claim claim) {
    return Optional.ofNullable(byToken.get(claim.token()));
  }

  void remove(Collection<Claim> claims) {
    claims.forEach(claim -> byToken.remove(claim.token()));
  }

  List<Lease> all() {
    return List.copyOf(byToken.values());
  }
}
