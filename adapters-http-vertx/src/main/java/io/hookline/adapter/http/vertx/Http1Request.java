package io.hookline.adapter.http.vertx;

import io.hookline.job.Header;
import io.hookline.port.HttpCall;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;

/** Writes HTTP/1.1 requests: one buffer each, so that a request is one system call. */
final class Http1Request {
  private static final byte[] VERSION = ascii(" HTTP/1.1\r\nHost: ");
  private static final byte[] LENGTH = ascii("Content-Length: ");
  private static final byte[] SEPARATOR = ascii(": ");
  private static final byte[] END = ascii("\r\n");

  /** Room for what a head has besides the texts of the call. */
  private static final int FRAME_BYTES = 64;

  private Http1Request() {}

  static ByteBuf encode(HttpCall call, ByteBufAllocator allocator) {
    String target = Target.of(call.url());
    ByteBuf out = allocator.directBuffer(headSize(call, target) + call.payload().size());
    ascii(out, call.method().name());
    out.writeByte(' ');
    ascii(out, target);
    out.writeBytes(VERSION);
    ascii(out, call.destination().authority());
    out.writeBytes(END);
    for (Header field : call.headers()) {
      if (!OwnFields.contains(field.name())) {
        ascii(out, field.name());
        out.writeBytes(SEPARATOR);
        ByteBufUtil.writeUtf8(out, field.value());
        out.writeBytes(END);
      }
    }
    if (OwnFields.hasLength(call)) {
      out.writeBytes(LENGTH);
      ascii(out, Integer.toString(call.payload().size()));
      out.writeBytes(END);
    }
    return out.writeBytes(END).writeBytes(call.payload().bytes());
  }

  private static int headSize(HttpCall call, String target) {
    int size = FRAME_BYTES + target.length() + call.destination().host().length();
    for (Header field : call.headers()) {
      size += field.name().length() + ByteBufUtil.utf8MaxBytes(field.value()) + FRAME_BYTES / 16;
    }
    return size;
  }

  private static void ascii(ByteBuf out, String text) {
    ByteBufUtil.writeAscii(out, text);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
