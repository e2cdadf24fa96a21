package io.hookline.adapter.queue.redis.server;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** One server, or the one that Sentinel says is the master at the moment. */
final class SingleServer implements Server {
  private final ClientResources resources = Server.resources();
  private final RedisClient client = RedisClient.create(resources);
  private final RedisURI uri;

  SingleServer(RedisURI uri, Duration timeout, Tls tls) {
    this.uri = uri;
    client.setOptions(Server.configure(ClientOptions.builder(), timeout, tls).build());
  }

  @Override
  public CompletionStage<? extends StatefulConnection<byte[], byte[]>> connect(byte[] key) {
    return client.connectAsync(ByteArrayCodec.INSTANCE, uri);
  }

  @Override
  public void close() {
    client.shutdown(Duration.ZERO, LONGEST_CLOSE);
    Server.close(resources);
  }
}
