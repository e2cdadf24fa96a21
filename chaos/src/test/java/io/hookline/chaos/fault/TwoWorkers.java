package io.hookline.chaos.fault;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.chaos.round.Entry.Mark;
import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.RedisRoundQueue;
import io.hookline.chaos.round.Round;
import io.hookline.chaos.round.RoundQueue;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Two workers of one queue: one stands still for longer than its lease while the other goes on with
 * its jobs, then it wakes and would go on with them too.
 */
final class TwoWorkers implements Fault {
  private static final long STOPPED_MILLIS = 5_500;

  @Override
  public String name() {
    return "Redis: two workers fight for the same jobs";
  }

  @Override
  public RoundQueue queue(Path folder) {
    RealRedis redis = RealRedis.start();
    return new RedisRoundQueue<>(redis, redis.uri(), redis.uri());
  }

  @Override
  public void strike(Round round) throws Exception {
    HooklineProcess sleeper = round.start();
    round.await().someRequests(sleeper, 2);
    Mark mark = round.begin("stopped, and another went on", round.plan().concurrency());
    sleeper.signal("STOP");
    HooklineProcess other = round.hookline("run", "-D", "worker.run-dir=other");
    TimeUnit.MILLISECONDS.sleep(STOPPED_MILLIS);
    sleeper.signal("CONT");
    round.await().requests(sleeper, 2 * round.plan().concurrency());
    round.end(mark);
    stop(sleeper);
    stop(other);
    round.mark("asked to stop", 0);
  }

  private static void stop(HooklineProcess worker) throws Exception {
    worker.signal("TERM");
    worker.exitCode();
  }
}
