package io.hookline.adapter.queue.redis.server;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * A Cluster. All that a queue has is on one node, so that is who is talked to; when it moves, that
 * node says so, and the next connection finds where it is now.
 */
final class ClusterServer implements Server {
  private final ClientResources resources = Server.resources();
  private final RedisClient client = RedisClient.create(resources);
  private final RedisClusterClient map;

  ClusterServer(List<RedisURI> nodes, Duration timeout, Tls tls) {
    map = RedisClusterClient.create(resources, nodes);
    map.setOptions(
        Server.configure(ClusterClientOptions.builder(), timeout, tls).autoReconnect(true).build());
    client.setOptions(Server.configure(ClientOptions.builder(), timeout, tls).build());
  }

  @Override
  public CompletionStage<? extends StatefulConnection<byte[], byte[]>> connect(byte[] key) {
    return map.refreshPartitionsAsync()
        .thenCompose(_ -> client.connectAsync(ByteArrayCodec.INSTANCE, node(key)));
  }

  @Override
  public void close() {
    map.shutdown(Duration.ZERO, LONGEST_CLOSE);
    client.shutdown(Duration.ZERO, LONGEST_CLOSE);
    Server.close(resources);
  }

  private RedisURI node(byte[] key) {
    RedisClusterNode node = map.getPartitions().getPartitionBySlot(SlotHash.getSlot(key));
    if (node == null) {
      throw new RedisConnectionException("no node of the Cluster serves the queue");
    }
    return node.getUri();
  }
}
