package io.hookline.adapter.http.vertx;

import io.hookline.job.HttpMethod;
import io.hookline.job.Outcome;
import io.hookline.job.Phase;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1, one call at a time. */
final class Http1Connection extends Connection implements Call.Carrier {
  private final Http1Decoder decoder = new Http1Decoder(this);
  private @Nullable Call call;
  private @Nullable Answer answer;
  private @Nullable Outcome failure;
  private boolean heard;
  private boolean keepsAlive;

  Http1Connection(ConnectionPool pool, Channel channel) {
    super(pool, channel);
    channel.pipeline().addLast(decoder, this);
  }

  @Override
  boolean hasRoom() {
    return call == null && channel().isActive();
  }

  @Override
  boolean isIdle() {
    return call == null;
  }

  @Override
  void carry(Call next) {
    call = next;
    answer = null;
    heard = false;
    next.carriedBy(this, Phase.RESPONSE);
    ByteBuf request = pool().encoder().encode(next.request(), channel().alloc());
    var _ = channel().writeAndFlush(request, channel().voidPromise());
  }

  @Override
  public void abandon() {
    call = null;
    close();
  }

  /** Something arrives, and it is not known yet what. */
  void hear() {
    heard = true;
    if (call == null) {
      close();
    }
  }

  /** Whether the answer that is awaited has no body, whatever its head says. */
  boolean awaitsHeadOnly() {
    return call != null && call.request().method() == HttpMethod.HEAD;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    try {
      if (call != null && message instanceof HttpObject part) {
        read(part, call);
      }
    } finally {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    Call cutOff = call;
    call = null;
    if (cutOff != null && !isFresh() && !heard && cutOff.repeat()) {
      pool().repeatOnFresh(cutOff);
    } else if (cutOff != null) {
      cutOff.end(failure != null ? failure : heard ? Failures.CUT_OFF : Failures.NO_ANSWER);
    }
    pool().closed(this);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    failure = Failures.ofConnection(cause);
    close();
  }

  private void read(HttpObject part, Call current) {
    if (part.decoderResult().isFailure()) {
      fail(current, part.decoderResult().cause());
      return;
    }
    if (part instanceof HttpResponse head) {
      readHead(head, current);
    }
    if (part instanceof HttpContent content && answer != null) {
      readBody(content, current, answer);
    }
  }

  private void readHead(HttpResponse head, Call current) {
    switch (head.status().codeClass()) {
      case INFORMATIONAL -> {
        if (head.status().code() == HttpResponseStatus.SWITCHING_PROTOCOLS.code()) {
          end(current, () -> Failures.SWITCHED);
        }
      }
      case SUCCESS, REDIRECTION, CLIENT_ERROR, SERVER_ERROR -> {
        answer = answer(head, current);
        keepsAlive = HttpUtil.isKeepAlive(head);
        current.enter(Phase.BODY);
      }
      case UNKNOWN -> end(current, () -> Failures.NOT_HTTP);
    }
  }

  private static Answer answer(HttpResponse head, Call current) {
    HttpHeaders fields = head.headers();
    return new Answer(
        head.status().code(),
        fields.get(HttpHeaderNames.RETRY_AFTER),
        fields.get(HttpHeaderNames.CONTENT_ENCODING),
        current.request().limits().responseBytes());
  }

  private void readBody(HttpContent content, Call current, Answer partial) {
    boolean whole = partial.add(content.content());
    if (!whole) {
      end(current, partial);
    } else if (content instanceof LastHttpContent) {
      finish(current, partial);
    }
  }

  private void finish(Call current, Answer whole) {
    if (keepsAlive && !decoder.hasMore() && isAllWritten()) {
      call = null;
      current.end(whole);
      pool().freed(this);
    } else {
      end(current, whole);
    }
  }

  private void end(Call current, Supplier<Outcome> outcome) {
    call = null;
    current.end(outcome);
    close();
  }

  private void fail(Call current, Throwable cause) {
    // A head that is cut off is told of by channelInactive, which follows.
    if (!(cause instanceof PrematureChannelClosureException)) {
      Outcome outcome = Failures.ofAnswer(cause);
      end(current, () -> outcome);
    }
  }

  /** A server may answer before it has read the whole request; the rest is in the way then. */
  private boolean isAllWritten() {
    ChannelOutboundBuffer unsent = channel().unsafe().outboundBuffer();
    return unsent != null && unsent.isEmpty();
  }
}
