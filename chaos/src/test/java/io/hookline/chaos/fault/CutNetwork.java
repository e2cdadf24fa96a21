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

/** The network between a worker and Redis is cut: nothing comes through, and nobody is told so. */
final class CutNetwork implements Fault {
  private static final int CUTS = 2;

  /** Some leases end meanwhile. */
  private static final int MOST_MILLIS_CUT = 5_000;

  @Override
  public String name() {
    return "Redis: network cut";
  }

  @Override
  public RoundQueue queue(Path folder) {
    RealRedis redis = RealRedis.start();
    CuttableLink link = CuttableLink.to(redis);
    return new RedisRoundQueue<>(link, redis.uri(), link.uri());
  }

  @Override
  public void strike(Round round) throws Exception {
    CuttableLink link = round.redis(CuttableLink.class);
    HooklineProcess worker = round.start();
    for (int cut = 0; cut < CUTS; cut++) {
      round.await().someRequests(worker, 4);
      Mark mark = round.begin("and the network was cut " + cut, round.plan().concurrency());
      link.cut();
      TimeUnit.MILLISECONDS.sleep(round.random().nextInt(MOST_MILLIS_CUT));
      link.mend();
      round.await().requests(worker, 2 * round.plan().concurrency());
      round.end(mark);
    }
    worker.signal("TERM");
    worker.exitCode();
    round.mark("asked to stop", 0);
  }
}
