package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.entry.EntryWriter;
import io.hookline.adapter.queue.redis.server.Script;
import io.hookline.adapter.queue.redis.server.Scripts;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.Job;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import io.hookline.spi.AdapterContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts back jobs that were in hand when Redis lost its data: nobody else has them any more. */
final class Restorer {
  /** How long the server remembers that a job was restored, should it be asked for again. */
  private static final Duration ONCE_IN = Duration.ofHours(1);

  private final Scripts scripts;
  private final AdapterContext context;

  Restorer(Scripts scripts, AdapterContext context) {
    this.scripts = scripts;
    this.context = context;
  }

  /** Puts back those that have not come to their end. */
  void restore(List<HeldSettlement> orphans) {
    Additions additions = new Additions(scripts.keyspace(), ONCE_IN);
    orphans.forEach(orphan -> add(orphan, additions));
    if (!additions.calls().isEmpty()) {
      scripts.runAll(Script.PUBLISH, additions.calls());
      context
          .events()
          .on(
              new Trouble(
                  "Redis has lost the data of queue "
                      + scripts.keyspace().name()
                      + "; jobs that were in hand are put back, all others are gone"));
    }
  }

  private void add(HeldSettlement orphan, Additions additions) {
    switch (orphan.settlement()) {
      case Complete _, GiveUp _ -> {}
      case Retry(var claim, Instant at, var attempt) ->
          add(orphan.lease(), claim.job().after(attempt), wall(at), additions);
      case Release(var claim, Instant at) -> add(orphan.lease(), claim.job(), wall(at), additions);
    }
  }

  /** Steady time means nothing to others. */
  private Instant wall(Instant at) {
    return context.clock().instant().plus(Duration.between(context.steady().instant(), at));
  }

  private static void add(Lease lease, Job job, Instant at, Additions additions) {
    additions.add(Optional.of(lease.toString()), EntryWriter.write(job, at));
  }
}
