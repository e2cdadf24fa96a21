package io.hookline.adapter.queue.redis.server;

import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.output.VoidOutput;
import io.lettuce.core.protocol.Command;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Waits on the server until something comes to a queue. */
public final class Listener {
  /** An idle worker sends one command in this time, and looks for itself as often. */
  private static final Duration TURN = Duration.ofSeconds(10);

  private final Link link;
  private final Keyspace keyspace;
  private final Duration timeout;

  Listener(Link link, Keyspace keyspace, Duration timeout) {
    this.link = link;
    this.keyspace = keyspace;
    this.timeout = timeout;
  }

  /**
   * Waits for what comes after the given entries of the streams; ends when it came, or after some
   * seconds.
   */
  public CompletableFuture<Void> listen(String lastJob, String lastRing) {
    CommandArgs<byte[], byte[]> args =
        new CommandArgs<>(ByteArrayCodec.INSTANCE)
            .add("COUNT")
            .add(1)
            .add("BLOCK")
            .add(TURN.toMillis())
            .add("STREAMS")
            .addKeys(keyspace.jobs(), keyspace.wake())
            .add(lastJob)
            .add(lastRing);
    return link.send(new Command<>(CommandType.XREAD, new VoidOutput<>(), args))
        .orTimeout(TURN.plus(timeout).toMillis(), TimeUnit.MILLISECONDS);
  }
}
