package io.hookline.adapter.http.vertx;

import io.hookline.destination.Destination;
import io.hookline.job.Header;
import io.hookline.port.HttpCall;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import java.nio.charset.StandardCharsets;

/**
 * Writes HTTP/1.1 requests to one destination: one buffer each, so that each is one system call.
 */
final class Http1Encoder {
  private static final byte[] LENGTH = ascii("Content-Length: ");
  private static final byte[] SEPARATOR = ascii(": ");
  private static final byte[] END = ascii("\r\n");

  /** Room for the method, the length and what stands between the parts. */
  private static final int FRAME_BYTES = 64;

  private final byte[] versionAndHost;

  Http1Encoder(Destination destination) {
    this.versionAndHost = ascii(" HTTP/1.1\r\nHost: " + destination.authority() + "\r\n");
  }

  ByteBuf encode(HttpCall call, ByteBufAllocator allocator) {
    String target = Target.of(call.url());
    ByteBuf out = allocator.directBuffer(headSize(call, target) + call.payload().size());
    ByteBufUtil.writeAscii(out, call.method().name());
    out.writeByte(' ');
    ByteBufUtil.writeAscii(out, target);
    out.writeBytes(versionAndHost);
    for (Header field : call.headers()) {
      if (!OwnFields.contains(field.name())) {
        ByteBufUtil.writeAscii(out, field.name());
        out.writeBytes(SEPARATOR);
        ByteBufUtil.writeUtf8(out, field.value());
        out.writeBytes(END);
      }
    }
    if (OwnFields.hasLength(call)) {
      out.writeBytes(LENGTH);
      ByteBufUtil.writeAscii(out, Integer.toString(call.payload().size()));
      out.writeBytes(END);
    }
    return out.writeBytes(END).writeBytes(call.payload().bytes());
  }

  private int headSize(HttpCall call, String target) {
    int size = FRAME_BYTES + target.length() + versionAndHost.length;
    for (Header field : call.headers()) {
      size += field.name().length() + ByteBufUtil.utf8MaxBytes(field.value());
      size += SEPARATOR.length + END.length;
    }
    return size;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
