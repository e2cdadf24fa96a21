package com.example.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * Two clocks: waits and leases go by the steady one, which nobody can set; what is kept on disk
 * goes by the one on the wall, which a restart does not set back.
 */
final class Times {
  private final InstantSource wall;
  private final InstantSource steady;
  private long token;

  Times(InstantSource wall, InstantSource steady) {
    this.wall = wall;
    this.steady = steady;
  }

  Instant now() {
    return steady.instant();
  }

  /** What the clock on the wall shows at that steady time. */
  Instant onTheWall(Instant at) {
    return wall.instant().plus(Duration.between(now(), at));
  }

  /** The other way round. */
  Instant steadily(Instant onTheWall) {
    return now().plus(Duration.between(wall.instant(), onTheWall));
  }

  /** Larger than any before, also those of jobs that have ended and of earlier processes. */
  long nextToken() {
    Instant now = wall.instant();
    long clock = TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    token = Math.max(token + 1, clock);
    return token;
  }

  /** An earlier process has used that one. */
  void tokenWas(long used) {
    token = Math.max(token, used);
  }
}
