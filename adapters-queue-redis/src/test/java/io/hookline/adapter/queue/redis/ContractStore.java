package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.real.RealRedis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** One queue of its own, as contracts need it, on a real server whose clock cannot be set. */
final class ContractStore {
  /** Long enough for a test that goes on while it lasts, and short enough to be waited for. */
  static final Duration LEASE = Duration.ofMillis(1500);

  private static final Duration SILENCE = Duration.ofSeconds(31);

  private final String name = UUID.randomUUID().toString();
  private final Deployment deployment;
  private boolean broken;

  ContractStore(Deployment deployment) {
    this.deployment = deployment;
  }

  String name() {
    return name;
  }

  Queues queues(String... more) {
    Map<String, String> values =
        new java.util.HashMap<>(Map.of("queue.name", name, "queue.redis.uri", deployment.uri()));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return new Queues(values);
  }

  Producer producer() {
    return new Producer(server(), name);
  }

  void cutConnections() {
    server().call("CLIENT", "KILL", "TYPE", "normal");
  }

  /** As if nothing had been heard of any worker for so long that it counts as dead. */
  void fallSilent() {
    String key = producer().key("workers");
    List<?> workers = (List<?>) server().call("HGETALL", key);
    for (int i = 0; i < workers.size(); i += 2) {
      String[] told = String.valueOf(workers.get(i + 1)).split(" ", 2);
      long seen = Long.parseLong(told[0]) - SILENCE.toMillis();
      server().call("HSET", key, String.valueOf(workers.get(i)), seen + " " + told[1]);
    }
  }

  void pass(Duration time) {
    RealRedis server = server();
    Instant then = server.time().plus(time);
    Awaitility.await()
        .atMost(time.plusSeconds(10))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !server.time().isBefore(then));
  }

  void setBroken(boolean now) {
    if (now != broken) {
      deployment.setBroken(producer().key("jobs"), now);
      broken = now;
    }
  }

  private RealRedis server() {
    return deployment.serverOf("{" + name + "}");
  }
}
