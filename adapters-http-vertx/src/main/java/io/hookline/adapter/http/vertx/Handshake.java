package io.hookline.adapter.http.vertx;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import io.vertx.core.Promise;

/** Waits for the end of a TLS handshake, and puts in its place the protocol that was agreed on. */
final class Handshake extends ChannelInboundHandlerAdapter {
  private final ConnectionPool pool;
  private final Promise<Connection> connected;

  Handshake(ConnectionPool pool, Promise<Connection> connected) {
    this.pool = pool;
    this.connected = connected;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof SslHandshakeCompletionEvent end) {
      if (end.isSuccess()) {
        speak(context.channel());
        context.pipeline().remove(this);
      } else {
        connected.tryFail(new FailedException(TlsFailures.of(end.cause())));
      }
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // The event above tells of it as well.
  }

  private void speak(Channel channel) {
    String protocol = channel.pipeline().get(SslHandler.class).applicationProtocol();
    if (ApplicationProtocolNames.HTTP_2.equals(protocol)) {
      new Http2Connection(pool, channel, connected);
    } else {
      connected.complete(new Http1Connection(pool, channel));
    }
  }
}
