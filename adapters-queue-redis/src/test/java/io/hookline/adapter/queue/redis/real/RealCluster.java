package io.hookline.adapter.queue.redis.real;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Three masters that share the slots. */
public final class RealCluster implements AutoCloseable {
  private static final int NODES = 3;
  private static final int SLOTS = 16_384;

  private final List<RealRedis> nodes;
  private final List<RealRedis> replicas = new ArrayList<>();

  private RealCluster(List<RealRedis> nodes) {
    this.nodes = nodes;
  }

  /** Starts them, and waits until they agree. */
  public static RealCluster start() {
    List<RealRedis> nodes = IntStream.range(0, NODES).mapToObj(_ -> node()).toList();
    RealCluster cluster = new RealCluster(nodes);
    for (int i = 0; i < NODES; i++) {
      nodes.get(i).call(slots(i).toArray(String[]::new));
      nodes.get(i).call("CONFIG", "SET", "cluster-require-full-coverage", "yes");
      nodes.get(i).call("CLUSTER", "MEET", "127.0.0.1", String.valueOf(nodes.getFirst().port()));
    }
    cluster.awaitUp();
    return cluster;
  }

  private static RealRedis node() {
    return RealRedis.start("--cluster-enabled", "yes", "--cluster-node-timeout", "1000");
  }

  private static List<String> slots(int node) {
    List<String> command = new ArrayList<>(List.of("CLUSTER", "ADDSLOTS"));
    IntStream.range(node * SLOTS / NODES, (node + 1) * SLOTS / NODES)
        .forEach(slot -> command.add(String.valueOf(slot)));
    return command;
  }

  /** As {@code queue.redis.uri} has it. */
  public String uri() {
    return nodes.stream().map(RealRedis::uri).collect(Collectors.joining(","));
  }

  /** The node that holds a key. */
  public RealRedis nodeOf(String key) {
    long slot = (Long) nodes.getFirst().call("CLUSTER", "KEYSLOT", key);
    return IntStream.range(0, NODES)
        .filter(node -> slot < (node + 1) * SLOTS / NODES)
        .mapToObj(nodes::get)
        .findFirst()
        .orElseThrow();
  }

  /** All of them. */
  public List<RealRedis> nodes() {
    return nodes;
  }

  /** Waits until every node says that all is well. */
  public void awaitUp() {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> nodes.stream().allMatch(this::isUp));
  }

  /** Adds a replica that takes over when its master dies, and waits until it has its data. */
  public RealRedis addReplicaOf(RealRedis master) {
    RealRedis replica = node();
    replicas.add(replica);
    replica.call("CLUSTER", "MEET", "127.0.0.1", String.valueOf(master.port()));
    awaitUp();
    replica.call("CLUSTER", "REPLICATE", (String) master.call("CLUSTER", "MYID"));
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> ((String) replica.call("INFO", "replication")).contains("master_link_status:up"));
    return replica;
  }

  @Override
  public void close() {
    replicas.forEach(RealRedis::close);
    nodes.forEach(RealRedis::close);
  }

  private boolean isUp(RealRedis node) {
    String info = (String) node.call("CLUSTER", "INFO");
    return info.contains("cluster_state:ok")
        && info.contains("cluster_known_nodes:" + (NODES + replicas.size()));
  }
}
