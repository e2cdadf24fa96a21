package io.hookline.adapter.http.vertx;

import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Unreachable;
import io.hookline.job.Phase;
import io.hookline.port.HttpCall;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.handler.codec.http2.Http2StreamChannel;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One call on one HTTP/2 stream. */
final class Http2Exchange extends ChannelInboundHandlerAdapter implements Call.Carrier {
  private final Http2Connection connection;
  private final Call call;
  private @Nullable Channel stream;
  private @Nullable Answer answer;
  private @Nullable Outcome failure;
  private boolean unprocessed;
  private boolean over;

  Http2Exchange(Http2Connection connection, Call call) {
    this.connection = connection;
    this.call = call;
    this.unprocessed = !connection.isFresh();
  }

  void start() {
    call.carriedBy(this, Phase.RESPONSE);
    new Http2StreamChannelBootstrap(connection.channel())
        .handler(this)
        .open()
        .addListener((Future<Http2StreamChannel> opened) -> send(opened));
  }

  @Override
  public void abandon() {
    end();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object frame) {
    try {
      if (frame instanceof Http2HeadersFrame head) {
        read(head);
      } else if (frame instanceof Http2DataFrame data) {
        read(data);
      }
    } finally {
      ReferenceCountUtil.release(frame);
    }
  }

  /** What tells of the end of this stream before {@link #channelInactive} follows. */
  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof Http2GoAwayFrame) {
      unprocessed = true;
    } else if (event instanceof Http2ResetFrame reset) {
      unprocessed = reset.errorCode() == Http2Error.REFUSED_STREAM.code();
      failure = new Unreachable("stream reset by the server");
    }
    ReferenceCountUtil.release(event);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    lose(failure != null ? failure : connection.failure());
    connection.ended();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    failure = Failures.ofAnswer(cause);
    var _ = context.close();
  }

  private void send(Future<Http2StreamChannel> opened) {
    if (!opened.isSuccess()) {
      unprocessed = true;
      lose(Failures.ofConnection(opened.cause()));
      connection.ended();
      return;
    }
    Channel channel = opened.getNow();
    stream = channel;
    if (over) {
      var _ = channel.close();
    } else {
      HttpCall request = call.request();
      boolean bodyless = request.payload().size() == 0;
      var _ = channel.write(new DefaultHttp2HeadersFrame(Http2Request.head(request), bodyless));
      if (!bodyless) {
        ByteBuf body = Unpooled.wrappedBuffer(request.payload().bytes());
        var _ = channel.write(new DefaultHttp2DataFrame(body, true));
      }
      channel.flush();
    }
  }

  private void read(Http2HeadersFrame frame) {
    unprocessed = false;
    if (answer == null) {
      readHead(frame.headers());
    }
    if (frame.isEndStream()) {
      finish();
    }
  }

  private void readHead(Http2Headers fields) {
    int status = status(fields);
    switch (HttpStatusClass.valueOf(status)) {
      case INFORMATIONAL -> {}
      case SUCCESS, REDIRECTION, CLIENT_ERROR, SERVER_ERROR -> {
        answer =
            new Answer(
                status,
                text(fields.get(HttpHeaderNames.RETRY_AFTER)),
                text(fields.get(HttpHeaderNames.CONTENT_ENCODING)),
                call.request().limits().responseBytes());
        call.enter(Phase.BODY);
      }
      case UNKNOWN -> finish();
    }
  }

  private void read(Http2DataFrame frame) {
    if ((answer != null && !answer.add(frame.content())) || frame.isEndStream()) {
      finish();
    }
  }

  private void finish() {
    if (answer == null) {
      call.end(Failures.NOT_HTTP);
    } else {
      call.end(answer);
    }
    end();
  }

  /** The stream ended; if the call had not, it is lost or made again. */
  private void lose(Outcome outcome) {
    if (over) {
      return;
    }
    over = true;
    if (unprocessed && call.repeat()) {
      connection.pool().repeat(call);
    } else {
      call.end(answer == null ? outcome : Failures.CUT_OFF);
    }
  }

  private void end() {
    if (!over) {
      over = true;
      if (stream != null) {
        var _ = stream.close();
      }
    }
  }

  private static int status(Http2Headers fields) {
    CharSequence status = fields.status();
    return status == null ? 0 : Integer.parseInt(status, 0, status.length(), 10);
  }

  private static @Nullable String text(@Nullable CharSequence value) {
    return value == null ? null : value.toString();
  }
}
