package io.hookline.adapter.http.vertx;

import io.hookline.job.Outcome;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Settings;
import io.netty.handler.codec.http2.Http2SettingsFrame;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Promise;

/** HTTP/2, with as many calls at once as the server allows. */
final class Http2Connection extends Connection {
  private final Promise<Connection> connected;
  private long maxStreams;
  private int streams;
  private boolean leaving;
  private Outcome failure = Failures.NO_ANSWER;

  /** Completes {@code connected} once the server has told its limits. */
  Http2Connection(ConnectionPool pool, Channel channel, Promise<Connection> connected) {
    super(pool, channel);
    this.connected = connected;
    Http2Settings settings =
        Http2Settings.defaultSettings().pushEnabled(false).maxHeaderListSize(Limits.HEADER_BYTES);
    channel
        .pipeline()
        .addLast(
            Http2FrameCodecBuilder.forClient().initialSettings(settings).build(),
            new Http2MultiplexHandler(new ChannelInboundHandlerAdapter()),
            this);
  }

  @Override
  boolean hasRoom() {
    return streams < maxStreams && !leaving && channel().isActive();
  }

  @Override
  boolean isIdle() {
    return streams == 0;
  }

  @Override
  void carry(Call call) {
    streams++;
    new Http2Exchange(this, call).start();
  }

  /** What ended the connection, and all calls on it. */
  Outcome failure() {
    return failure;
  }

  /** A stream is closed, and another may take its place. */
  void ended() {
    boolean wasFull = !hasRoom();
    streams--;
    rest();
    if (leaving && streams == 0) {
      close();
    } else if (wasFull && hasRoom()) {
      pool().freed(this);
    }
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object frame) {
    if (frame instanceof Http2SettingsFrame settings) {
      limit(settings.settings());
    } else if (frame instanceof Http2GoAwayFrame) {
      leave();
    }
    ReferenceCountUtil.release(frame);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    connected.tryFail(new FailedException(failure));
    leaving = true;
    pool().closed(this);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    failure = Failures.ofConnection(cause);
    close();
  }

  private void limit(Http2Settings settings) {
    boolean hadNoRoom = !hasRoom();
    Long max = settings.maxConcurrentStreams();
    if (max != null || maxStreams == 0) {
      maxStreams = max == null ? Long.MAX_VALUE : max;
    }
    if (!connected.tryComplete(this) && hadNoRoom && hasRoom()) {
      pool().freed(this);
    }
  }

  /** The server takes no new streams; those it has go on. */
  private void leave() {
    leaving = true;
    pool().closed(this);
    if (streams == 0) {
      close();
    }
  }
}
