package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.real.RealCluster;
import io.hookline.adapter.queue.redis.real.RealRedis;

/** The ways in which Redis is run that keep the contracts. */
sealed interface Deployment extends AutoCloseable {

  /** What {@code queue.redis.uri} says. */
  String uri();

  /** The server that holds this key. */
  RealRedis serverOf(String key);

  /** Makes every write to this key fail, or mends that. */
  void setBroken(String key, boolean now);

  @Override
  void close();

  /** One server. */
  record Standalone(RealRedis redis) implements Deployment {
    Standalone() {
      this(RealRedis.start());
    }

    @Override
    public String uri() {
      return redis.uri();
    }

    @Override
    public RealRedis serverOf(String key) {
      return redis;
    }

    /** A replica takes no writes. */
    @Override
    public void setBroken(String key, boolean now) {
      if (now) {
        redis.call("REPLICAOF", "127.0.0.1", "1");
      } else {
        redis.call("REPLICAOF", "NO", "ONE");
      }
    }

    @Override
    public void close() {
      redis.close();
    }
  }

  /** Three nodes. */
  record Cluster(RealCluster nodes) implements Deployment {
    Cluster() {
      this(RealCluster.start());
    }

    @Override
    public String uri() {
      return nodes.uri();
    }

    @Override
    public RealRedis serverOf(String key) {
      return nodes.nodeOf(key);
    }

    /** A slot that nobody serves. */
    @Override
    public void setBroken(String key, boolean now) {
      RealRedis server = serverOf(key);
      String slot = String.valueOf(server.call("CLUSTER", "KEYSLOT", key));
      server.call("CLUSTER", now ? "DELSLOTS" : "ADDSLOTS", slot);
    }

    @Override
    public void close() {
      nodes.close();
    }
  }
}
