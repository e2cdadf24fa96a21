package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.port.JobQueue;
import io.hookline.testkit.queue.JobQueueContract;
import io.hookline.testkit.queue.QueuedJob;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** The contract on a real server, whose clock cannot be set: leases are short and waited for. */
abstract class RedisContract extends JobQueueContract {
  private final String name = UUID.randomUUID().toString();
  private boolean broken;
  private int processes;

  /** What {@code queue.redis.uri} says. */
  abstract String uri();

  /** The server that holds this key. */
  abstract RealRedis serverOf(String key);

  /** Makes every write fail, or mends that. */
  abstract void setBroken(RealRedis server, String key, boolean now);

  @Override
  protected void add(List<QueuedJob> jobs) {
    producer().add(jobs);
  }

  @Override
  protected JobQueue open() {
    return new Queues(Map.of("queue.name", name, "queue.redis.uri", uri()))
        .open("worker-" + ++processes);
  }

  /** Its connections are cut, and it is not used any more. */
  @Override
  protected void kill(JobQueue queue) {
    server().call("CLIENT", "KILL", "TYPE", "normal");
  }

  @Override
  protected void pass(Duration time) {
    RealRedis server = server();
    Instant then = server.time().plus(time);
    Awaitility.await()
        .atMost(time.plusSeconds(10))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !server.time().isBefore(then));
  }

  @Override
  protected Instant now() {
    return InstantSource.system().instant();
  }

  @Override
  protected void breakStore(boolean now) {
    if (now != broken) {
      setBroken(server(), producer().key("jobs"), now);
      broken = now;
    }
  }

  @Override
  protected boolean drains() {
    return false;
  }

  @Override
  protected Duration lease() {
    return Duration.ofMillis(1500);
  }

  private RealRedis server() {
    return producer().redis();
  }

  private Producer producer() {
    return new Producer(serverOf("{" + name + "}"), name);
  }
}
