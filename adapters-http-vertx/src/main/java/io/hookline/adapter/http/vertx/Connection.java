package io.hookline.adapter.http.vertx;

import io.netty.channel.Channel;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;

/** An open connection to one destination, on its event loop. */
abstract sealed class Connection extends ChannelInboundHandlerAdapter
    permits Http1Connection, Http2Connection {
  /**
   * How long a connection may be idle. Shorter than what the usual servers and load balancers grant
   * (nginx 75 s, AWS 60 s), so that mostly we are the ones who close.
   */
  static final Duration KEEP_ALIVE = Duration.ofSeconds(50);

  private final ConnectionPool pool;
  private final Channel channel;
  private long idleSince;
  private boolean ready;
  private boolean fresh = true;

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

  /**
   * Whether nothing was done with it yet. From then on, the server may close it at any moment, even
   * while a call is on its way.
   */
  final boolean isFresh() {
    return fresh;
  }

  final boolean isIdleTooLong() {
    return isIdle() && System.nanoTime() - idleSince > pool.network().keepAlive().toNanos();
  }

  /** Notes that a call has left it. */
  final void rest() {
    idleSince = System.nanoTime();
    fresh = false;
  }

  /** Notes that the pool lists it as ready, or no more; false where that was so already. */
  final boolean setReady(boolean nowReady) {
    boolean changed = ready != nowReady;
    ready = nowReady;
    return changed;
  }
}
