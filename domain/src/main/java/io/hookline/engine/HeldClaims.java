package io.hookline.engine;

import io.hookline.port.Claim;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** Every claim that this engine holds: waiting in a lane, in flight or on its way to be settled. */
final class HeldClaims {
  private final ConcurrentHashMap<Long, Claim> byToken = new ConcurrentHashMap<>();

  void addAll(Collection<Claim> claims) {
    claims.forEach(claim -> byToken.put(claim.token(), claim));
  }

  void removeAll(Collection<Claim> claims) {
    claims.forEach(claim -> byToken.remove(claim.token()));
  }

  List<Claim> all() {
    return List.copyOf(byToken.values());
  }

  boolean isEmpty() {
    return byToken.isEmpty();
  }
}
