package io.hookline.adapter.queue.redis.server;

import java.time.Duration;

/**
 * How to get to Redis.
 *
 * @param address where it is
 * @param cluster whether the address is that of a Cluster
 * @param timeout how long a connection may take to open, and an answer to come
 * @param tls what TLS needs, where the address asks for it
 */
public record RedisOptions(RedisAddress address, boolean cluster, Duration timeout, Tls tls) {

  Server server() {
    return cluster
        ? new ClusterServer(address.nodes(), timeout, tls)
        : new SingleServer(address.first(), timeout, tls);
  }
}
