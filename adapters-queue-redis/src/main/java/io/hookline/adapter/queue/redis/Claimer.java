package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.entry.EntryReader;
import io.hookline.adapter.queue.redis.server.Arguments;
import io.hookline.adapter.queue.redis.server.Script;
import io.hookline.adapter.queue.redis.server.Scripts;
import io.hookline.job.Job;
import io.hookline.port.Claim;
import io.hookline.spi.AdapterContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Claims what is due, and keeps aside what is no job. Safe for use by many threads. */
final class Claimer {
  /** Most jobs in one answer: the server does nothing else meanwhile. */
  private static final int MOST = 512;

  /** About as many bytes as one answer may have, for the sake of our memory and of the server's. */
  private static final int MOST_BYTES = 4 << 20;

  private final Scripts scripts;
  private final EntryReader reader;
  private final HeldLeases leases;
  private final Bell bell;
  private final Rejections rejections;
  private final PauseWatch pauses;
  private final Heartbeat heartbeat;
  private final InstantSource steady;

  Claimer(
      Scripts scripts, HeldLeases leases, Bell bell, Heartbeat heartbeat, AdapterContext context) {
    this.scripts = scripts;
    this.leases = leases;
    this.bell = bell;
    reader = new EntryReader(scripts.keyspace().name());
    rejections = new Rejections(scripts, context.events());
    pauses = new PauseWatch(scripts.keyspace(), context.events());
    this.heartbeat = heartbeat;
    steady = context.steady();
  }

  /** Asks once. */
  List<Claim> claim(int max, Duration lease) {
    long rung = bell.rings();
    ClaimAnswer answer = ClaimAnswer.of(scripts.run(Script.CLAIM, arguments(max, lease)));
    if (answer.claimed().isEmpty()) {
      bell.silent(rung, answer.silence());
    }
    pauses.seen(answer.silence().paused());
    return claims(answer);
  }

  private Arguments arguments(int max, Duration lease) {
    return new Arguments(5)
        .add(heartbeat.worker())
        .add(Math.min(max, MOST))
        .add(lease.toMillis())
        .add(MOST_BYTES)
        .add(heartbeat.next());
  }

  private List<Claim> claims(ClaimAnswer answer) {
    List<Claim> claims = new ArrayList<>(answer.claimed().size());
    List<Rejection> rejected = new ArrayList<>();
    Instant now = steady.instant();
    for (Claimed claimed : answer.claimed()) {
      try {
        Job job = reader.read(claimed.entry(), answer.born());
        leases.add(claimed.lease());
        Instant due = now.minusMillis(Math.max(0, answer.now() - claimed.due()));
        claims.add(new Claim(job, claimed.token(), claimed.received(), due));
      } catch (IllegalArgumentException unusable) {
        rejected.add(new Rejection(claimed.lease(), String.valueOf(unusable.getMessage())));
      }
    }
    rejections.keepAside(rejected);
    return claims;
  }
}
