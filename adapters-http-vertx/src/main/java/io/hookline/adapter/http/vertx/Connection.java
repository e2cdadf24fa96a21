package io.hookline.adapter.http.vertx;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.concurrent.TimeUnit;

/** An open connection to one destination, on its event loop. */
abstract sealed class Connection extends ChannelInboundHandlerAdapter
    permits Http1Connection, Http2Connection {
  /**
   * How long a connection may be idle. Shorter than what the usual servers and load balancers grant
   * (nginx 75 s, AWS 60 s), so that mostly we are the ones who close.
   */
  private static final long KEEP_ALIVE_NANOS = TimeUnit.SECONDS.toNanos(50);

  private final ConnectionPool pool;
  private final Channel channel;
  private long idleSince;

  Connection(ConnectionPool pool, Channel channel) {
    this.pool = pool;
    this.channel = channel;
  }

  /** Makes a call; only where there is room. */
  abstract void carry(Call call);

  /** Whether one more call can be made right now. */
  abstract boolean hasRoom();

  abstract boolean isIdle();

  final ConnectionPool pool() {
    return pool;
  }

  final Channel channel() {
    return channel;
  }

  final void close() {
    var _ = channel.close();
  }

  final void idleFromNow() {
    idleSince = System.nanoTime();
  }

  final boolean isIdleTooLong() {
    return isIdle() && System.nanoTime() - idleSince > KEEP_ALIVE_NANOS;
  }
}
