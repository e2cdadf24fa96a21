package io.hookline.adapter.http.vertx;

import io.hookline.destination.Destination;
import io.hookline.job.Phase;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.internal.ContextInternal;
import io.vertx.core.internal.net.NetSocketInternal;
import io.vertx.core.net.ConnectOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opening of a connection for a call: name, address, TCP, TLS. It ends with that call. */
final class Opening implements Call.Carrier {
  private final ConnectionPool pool;
  private final Call call;
  private final Destination destination;
  private final ContextInternal context;
  private @Nullable Channel channel;
  private boolean abandoned;

  Opening(ConnectionPool pool, Call call) {
    this.pool = pool;
    this.call = call;
    this.destination = pool.destination();
    this.context = pool.loop().context();
  }

  void start() {
    call.carriedBy(this, Phase.RESOLVE);
    // Inside the chain, so that whatever is thrown ends the call.
    context
        .succeededFuture(destination.host())
        .compose(host -> pool.network().resolver().resolve(host, context))
        .compose(this::connect)
        .compose(this::speak)
        .onComplete(this::opened, this::failed);
  }

  @Override
  public void abandon() {
    abandoned = true;
    if (channel != null) {
      var _ = channel.close();
    }
    pool.abandoned();
  }

  /** Tries one address after the other, each with its share of the time that is left. */
  private Future<Channel> connect(List<InetAddress> addresses) {
    if (abandoned) {
      return Future.failedFuture(new FailedException(Failures.NO_ANSWER));
    }
    call.enter(Phase.CONNECT);
    Duration share = call.connectTimeLeft().dividedBy(addresses.size());
    Future<Channel> connected = connect(addresses.getFirst(), share);
    return addresses.size() == 1
        ? connected
        : connected.recover(failure -> connect(addresses.subList(1, addresses.size())));
  }

  private Future<Channel> connect(InetAddress address, Duration limit) {
    InetSocketAddress target = new InetSocketAddress(address, destination.port());
    ConnectOptions options =
        new ConnectOptions()
            .setRemoteAddress(SocketAddress.inetSocketAddress(target))
            .setTimeout(millis(limit));
    Promise<NetSocket> promise = context.promise();
    pool.network().client().connectInternal(options, promise, context);
    return promise.future().map(Opening::bare);
  }

  private static int millis(Duration limit) {
    return Math.clamp(limit.toMillis(), 1, Integer.MAX_VALUE);
  }

  /** The socket's channel without Vert.x' own handlers: HTTP is spoken by Netty's directly. */
  private static Channel bare(NetSocket socket) {
    ChannelPipeline pipeline = ((NetSocketInternal) socket).channelHandlerContext().pipeline();
    pipeline.toMap().values().forEach(pipeline::remove);
    return pipeline.channel();
  }

  private Future<Connection> speak(Channel connected) {
    channel = connected;
    if (abandoned) {
      var _ = connected.close();
      return Future.failedFuture(new FailedException(Failures.NO_ANSWER));
    }
    if (!destination.isSecure()) {
      return Future.succeededFuture(new Http1Connection(pool, connected));
    }
    call.enter(Phase.TLS);
    return pool.network().tls().secure(connected, pool, context);
  }

  private void opened(Connection connection) {
    if (abandoned) {
      connection.close();
    } else {
      pool.opened(connection, call);
    }
  }

  private void failed(Throwable cause) {
    if (abandoned) {
      return;
    }
    if (cause instanceof ConnectTimeoutException) {
      call.connectTimedOut();
    } else {
      if (channel != null) {
        var _ = channel.close();
      }
      pool.failed(call, Failures.ofConnection(cause));
    }
  }
}
