package io.hookline.adapter.http.vertx;

import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Payload;
import io.netty.buffer.ByteBuf;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What has arrived of an answer: its head, and as much of its body as may be kept. */
final class Answer implements Supplier<Outcome> {
  private static final byte[] NOTHING = {};

  private final int status;
  private final @Nullable String retryAfter;
  private final @Nullable String encoding;
  private final int limit;
  private byte[] body = NOTHING;
  private int size;

  /** With the fields {@code Retry-After} and {@code Content-Encoding}, if there are any. */
  Answer(int status, @Nullable String retryAfter, @Nullable String encoding, int limit) {
    this.status = status;
    this.retryAfter = retryAfter;
    this.encoding = encoding;
    this.limit = limit;
  }

  /** Keeps a part of the body; false where it was more than may be kept. */
  boolean add(ByteBuf part) {
    int more = Math.min(part.readableBytes(), limit - size);
    if (size + more > body.length) {
      body = Arrays.copyOf(body, size == 0 ? more : (int) Math.min(limit, 2L * (size + more)));
    }
    part.readBytes(body, size, more);
    size += more;
    return !part.isReadable();
  }

  /** Decompresses the body, which is why it is left to the caller's thread. */
  @Override
  public Outcome get() {
    byte[] kept = size == body.length ? body : Arrays.copyOf(body, size);
    byte[] excerpt = encoding == null ? kept : Compression.expand(kept, encoding, limit);
    return new Answered(status, Optional.ofNullable(retryAfter), Payload.of(excerpt));
  }
}
