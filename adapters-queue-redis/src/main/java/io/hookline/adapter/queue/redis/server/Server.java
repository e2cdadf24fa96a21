package io.hookline.adapter.queue.redis.server;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.protocol.ProtocolVersion;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** Makes connections to Redis. */
public sealed interface Server extends AutoCloseable permits SingleServer, ClusterServer {

  /** Far more than the threads of an engine can have under way. */
  int MOST_UNDER_WAY = 10_000;

  /** How long the end of connections and threads may take. */
  Duration LONGEST_CLOSE = Duration.ofSeconds(2);

  /** Opens a connection to whoever has {@code key} now, and may write it. */
  CompletionStage<? extends StatefulConnection<byte[], byte[]>> connect(byte[] key);

  /** Closes every connection. */
  @Override
  void close();

  /**
   * Threads of our own, and no more than it takes: all connections together carry some thousand
   * commands a second.
   */
  static ClientResources resources() {
    return ClientResources.builder().ioThreadPoolSize(2).computationThreadPoolSize(2).build();
  }

  /**
   * A connection that breaks is not mended behind our back: what was under way fails at once, and
   * nothing is kept to be sent later. See {@link Link}.
   */
  static <B extends ClientOptions.Builder> B configure(B options, Duration timeout, Tls tls) {
    options
        .autoReconnect(false)
        .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
        .requestQueueSize(MOST_UNDER_WAY)
        .protocolVersion(ProtocolVersion.RESP2)
        .maintNotificationsConfig(MaintNotificationsConfig.disabled())
        .socketOptions(SocketOptions.builder().connectTimeout(timeout).keepAlive(true).build())
        .timeoutOptions(TimeoutOptions.builder().timeoutCommands(false).build())
        .sslOptions(tls.options());
    return options;
  }

  /** Ends the threads. */
  static void close(ClientResources resources) {
    resources
        .shutdown(0, LONGEST_CLOSE.toMillis(), TimeUnit.MILLISECONDS)
        .awaitUninterruptibly(LONGEST_CLOSE.toMillis());
  }
}
