package io.hookline.chaos.fault;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.chaos.round.Fault;
import io.hookline.chaos.round.Mix;
import io.hookline.chaos.round.RedisRoundQueue;
import io.hookline.chaos.round.Round;
import io.hookline.chaos.round.RoundQueue;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What can be done to a worker of any queue, done to one whose queue is in Redis.
 *
 * @param fault what is done
 */
record OnRedis(Fault fault) implements Fault {

  @Override
  public String name() {
    return "Redis: " + fault.name();
  }

  @Override
  public Mix mix() {
    return fault.mix();
  }

  @Override
  public Optional<String> obstacle() {
    return fault.obstacle();
  }

  @Override
  public RoundQueue queue(Path folder) {
    RealRedis redis = RealRedis.start();
    return new RedisRoundQueue<>(redis, redis.uri(), redis.uri());
  }

  @Override
  public void strike(Round round) throws Exception {
    fault.strike(round);
  }
}
