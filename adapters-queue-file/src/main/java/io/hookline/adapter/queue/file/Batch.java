package io.hookline.adapter.queue.file;

import io.hookline.port.Claim;
import java.util.ArrayList;
import java.util.List;

/** The claims that one call hands out: so many at most, and not too much payload at once. */
final class Batch {
  /**
   * When a batch holds this much payload, it is enough: a file of large rows must not fill the
   * memory with rows that nobody has room for yet.
   */
  private static final long ENOUGH_BYTES = 4 << 20;

  private final int max;
  private final List<Claim> claims;
  private long bytes;

  Batch(int max, List<Claim> first) {
    this.max = max;
    this.claims = new ArrayList<>(first);
  }

  boolean isFull() {
    return claims.size() >= max || bytes >= ENOUGH_BYTES;
  }

  boolean isEmpty() {
    return claims.isEmpty();
  }

  void add(Claim claim) {
    claims.add(claim);
    bytes += claim.job().request().payload().size();
  }

  List<Claim> claims() {
    return claims;
  }
}
