package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.server.Arguments;
import io.hookline.adapter.queue.redis.server.Script;
import io.hookline.adapter.queue.redis.server.Scripts;
import io.hookline.port.Claim;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Gatherers;

/** Extends leases. Safe for use by many threads. */
final class Renewer {
  /** Few enough for the server to be done in some milliseconds. */
  private static final int MOST = 512;

  private final Scripts scripts;
  private final HeldLeases leases;
  private final Heartbeat heartbeat;

  Renewer(Scripts scripts, HeldLeases leases, Heartbeat heartbeat) {
    this.scripts = scripts;
    this.leases = leases;
    this.heartbeat = heartbeat;
  }

  /** Returns those that are not held any more. */
  List<Claim> renew(Collection<Claim> claims, Duration lease) {
    List<Claim> lost = new ArrayList<>();
    List<Claim> held = new ArrayList<>();
    claims.forEach(claim -> (leases.find(claim).isPresent() ? held : lost).add(claim));
    List<List<Claim>> batches = held.stream().gather(Gatherers.windowFixed(MOST)).toList();
    List<Arguments> calls = batches.stream().map(batch -> arguments(batch, lease)).toList();
    List<List<Object>> answers = scripts.runAll(Script.RENEW, calls);
    for (int i = 0; i < batches.size(); i++) {
      Places.of(answers.get(i), batches.get(i)).forEach(lost::add);
    }
    return lost;
  }

  private Arguments arguments(List<Claim> claims, Duration lease) {
    Arguments arguments =
        new Arguments(claims.size() + 3)
            .add(heartbeat.worker())
            .add(heartbeat.next())
            .add(lease.toMillis());
    for (Claim claim : claims) {
      leases.find(claim).ifPresent(held -> arguments.add(held.toString()));
    }
    return arguments;
  }
}
