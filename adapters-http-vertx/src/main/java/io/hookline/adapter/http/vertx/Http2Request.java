package io.hookline.adapter.http.vertx;

import io.hookline.job.Header;
import io.hookline.port.HttpCall;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Makes the header lists of HTTP/2 requests. */
final class Http2Request {
  private Http2Request() {}

  static Http2Headers head(HttpCall call) {
    Http2Headers head =
        new DefaultHttp2Headers(false)
            .method(call.method().name())
            .scheme(call.destination().scheme())
            .authority(call.destination().authority())
            .path(Target.of(call.url()));
    for (Header field : call.headers()) {
      if (!OwnFields.contains(field.name())) {
        head.add(field.name().toLowerCase(Locale.ROOT), utf8(field.value()));
      }
    }
    if (OwnFields.hasLength(call)) {
      head.setInt(HttpHeaderNames.CONTENT_LENGTH, call.payload().size());
    }
    return head;
  }

  /** Netty writes the low byte of every character; these are bytes already. */
  private static AsciiString utf8(String value) {
    return new AsciiString(value.getBytes(StandardCharsets.UTF_8), false);
  }
}
