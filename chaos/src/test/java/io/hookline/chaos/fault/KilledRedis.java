package io.hookline.chaos.fault;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.chaos.round.Entry.Mark;
import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.RedisRoundQueue;
import io.hookline.chaos.round.Round;
import io.hookline.chaos.round.RoundQueue;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Redis is killed while workers work, and started again from its append-only file. */
final class KilledRedis implements Fault {
  private static final int LIVES = 2;

  /** Some leases end meanwhile. */
  private static final int MOST_MILLIS_DOWN = 5_000;

  private final Policy policy;

  KilledRedis(Policy policy) {
    this.policy = policy;
  }

  /** When Redis makes sure that its disk has what it was told. */
  enum Policy {
    ALWAYS,
    EVERYSEC;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Jobs of a round that may be sent again after a kill: those under way; or all that Redis was
     * told of in the second or two before, which is longer than a round takes.
     */
    int repeatable(Round round) {
      return switch (this) {
        case ALWAYS -> round.plan().concurrency();
        case EVERYSEC -> round.plan().jobs().size();
      };
    }
  }

  @Override
  public String name() {
    return "Redis: kill -9 of Redis, appendfsync " + policy;
  }

  /** What is accepted is on the disk in any case. */
  @Override
  public RoundQueue queue(Path folder) {
    RealRedis redis = RealRedis.start("--appendonly", "yes", "--appendfsync", "always");
    return new RedisRoundQueue<>(redis, redis.uri(), redis.uri());
  }

  @Override
  public void strike(Round round) throws Exception {
    RealRedis redis = round.redis(RealRedis.class);
    HooklineProcess worker = round.start();
    for (int life = 0; life < LIVES; life++) {
      redis.call("CONFIG", "SET", "appendfsync", policy.toString());
      round.await().someRequests(worker, 4);
      Mark mark = round.begin("and Redis killed " + life, policy.repeatable(round));
      redis.kill();
      TimeUnit.MILLISECONDS.sleep(round.random().nextInt(MOST_MILLIS_DOWN));
      redis.startAgain();
      round.await().requests(worker, 2 * round.plan().concurrency());
      round.end(mark);
    }
    worker.signal("TERM");
    worker.exitCode();
    round.mark("asked to stop", 0);
  }
}
