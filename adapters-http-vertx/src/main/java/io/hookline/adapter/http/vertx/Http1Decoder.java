package io.hookline.adapter.http.vertx;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpResponseDecoder;

/** Reads HTTP/1.1 answers within bounds. */
final class Http1Decoder extends HttpResponseDecoder {
  private final Http1Connection connection;

  Http1Decoder(Http1Connection connection) {
    super(
        new HttpDecoderConfig()
            .setMaxInitialLineLength(Limits.LINE_BYTES)
            .setMaxHeaderSize(Limits.HEADER_BYTES)
            // What arrives in a header field is looked at here and sent nowhere.
            .setValidateHeaders(false));
    this.connection = connection;
  }

  /** Whether more has arrived than what was read so far. */
  boolean hasMore() {
    return actualReadableBytes() > 0;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) throws Exception {
    connection.hear();
    super.channelRead(context, bytes);
  }

  @Override
  protected boolean isContentAlwaysEmpty(HttpMessage message) {
    return connection.awaitsHeadOnly() || super.isContentAlwaysEmpty(message);
  }
}
