package io.hookline.adapter.queue.redis.real;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** A master, its replica, and three Sentinels that put the one in the place of the other. */
public final class RealSentinels implements Closeable {
  private static final String NAME = "hooks";
  private static final int SENTINELS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final RealRedis master = RealRedis.start();
  private final RealRedis replica =
      RealRedis.start(
          "--replicaof",
          "127.0.0.1",
          String.valueOf(master.port()),
          "--repl-diskless-sync-delay",
          "0");
  private final List<RealRedis> sentinels =
      IntStream.range(0, SENTINELS).mapToObj(_ -> RealRedis.start("--sentinel")).toList();

  private RealSentinels() {}

  /** Starts them, and waits until they know each other. */
  public static RealSentinels start() {
    RealSentinels started = new RealSentinels();
    started.awaitReplication();
    started.sentinels.forEach(started::watch);
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> started.sentinels.stream().allMatch(RealSentinels::knowsAll));
    return started;
  }

  /** As {@code queue.redis.uri} has it. */
  public String uri() {
    return sentinels.stream()
        .map(sentinel -> "127.0.0.1:" + sentinel.port())
        .collect(Collectors.joining(",", "redis-sentinel://", "/0#" + NAME));
  }

  /** The master at first. */
  public RealRedis master() {
    return master;
  }

  /** The replica at first. */
  public RealRedis replica() {
    return replica;
  }

  /** Waits until the replica has all that the master has. */
  public void awaitReplication() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() ->
            isUp(replica) && replicated() >= master.info("replication", "master_repl_offset"));
  }

  /** Waits until the replica has become the master. */
  public void awaitFailover() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> ((String) replica.call("INFO", "replication")).contains("role:master"));
  }

  @Override
  public void close() {
    sentinels.forEach(RealRedis::close);
    replica.close();
    master.close();
  }

  private double replicated() {
    return replica.info("replication", "slave_repl_offset");
  }

  private static boolean isUp(RealRedis replica) {
    return ((String) replica.call("INFO", "replication")).contains("master_link_status:up");
  }

  private void watch(RealRedis sentinel) {
    sentinel.call("SENTINEL", "MONITOR", NAME, "127.0.0.1", String.valueOf(master.port()), "2");
    sentinel.call("SENTINEL", "SET", NAME, "down-after-milliseconds", "1000");
    sentinel.call("SENTINEL", "SET", NAME, "failover-timeout", "5000");
  }

  private static boolean knowsAll(RealRedis sentinel) {
    List<?> others = (List<?>) sentinel.call("SENTINEL", "SENTINELS", NAME);
    List<?> replicas = (List<?>) sentinel.call("SENTINEL", "REPLICAS", NAME);
    return others.size() == SENTINELS - 1 && replicas.size() == 1;
  }
}
