package io.hookline.chaos.fault;

import io.hookline.adapter.queue.redis.real.RealSentinels;
import io.hookline.chaos.round.Entry.Mark;
import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.HooklineProcess;
import io.hookline.chaos.round.RedisRoundQueue;
import io.hookline.chaos.round.Round;
import io.hookline.chaos.round.RoundQueue;
import java.nio.file.Path;

/** The master is killed while a worker works, and Sentinels put its replica in its place. */
final class LostMaster implements Fault {

  @Override
  public String name() {
    return "Redis: master killed, replica takes over";
  }

  @Override
  public RoundQueue queue(Path folder) {
    RealSentinels sentinels = RealSentinels.start();
    return new RedisRoundQueue<>(sentinels, sentinels.uri(), sentinels.uri());
  }

  /** What was accepted is with the replica; of what happens then, it may not know all. */
  @Override
  public void strike(Round round) throws Exception {
    RealSentinels sentinels = round.redis(RealSentinels.class);
    sentinels.awaitReplication();
    HooklineProcess worker = round.start();
    round.await().someRequests(worker, 2);
    Mark mark = round.begin("and the master killed", round.plan().jobs().size());
    sentinels.master().kill();
    sentinels.awaitFailover();
    round.await().requests(worker, 2 * round.plan().concurrency());
    round.end(mark);
    worker.signal("TERM");
    worker.exitCode();
    round.mark("asked to stop", 0);
  }
}
