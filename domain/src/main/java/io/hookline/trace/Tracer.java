package io.hookline.trace;

import io.hookline.job.Job;
import io.hookline.job.JobId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * All attempts of a job are one trace, whichever worker makes them: that of the job's {@code
 * traceparent}, or one named after its id.
 */
final class Tracer implements Tracing {
  private static final HexFormat HEX = HexFormat.of();

  private final double ratio;
  private final RandomGenerator random;

  Tracer(double ratio, RandomGenerator random) {
    this.ratio = ratio;
    this.random = random;
  }

  @Override
  public Optional<Span> begin(Job job) {
    Optional<TraceContext> parent =
        job.request().headers().first(TraceContext.HEADER).flatMap(TraceContext::parse);
    return Optional.of(parent.map(this::below).orElseGet(() -> named(job.id())));
  }

  private Span below(TraceContext parent) {
    TraceContext own = new TraceContext(parent.traceId(), spanId(), parent.sampled());
    return new Span(own, Optional.of(parent.spanId()));
  }

  private Span named(JobId id) {
    byte[] digest = sha256(id.value());
    String traceId = HEX.formatHex(digest, 0, 16);
    return new Span(new TraceContext(traceId, spanId(), isSampled(digest)), Optional.empty());
  }

  /** By bytes that the trace's id does not show, the same for each attempt. */
  private boolean isSampled(byte[] digest) {
    long bits = ByteBuffer.wrap(digest).getLong(16) >>> 11;
    return bits * 0x1.0p-53 < ratio;
  }

  private String spanId() {
    long id = random.nextLong();
    while (id == 0) {
      id = random.nextLong();
    }
    return HEX.toHexDigits(id);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("every Java has SHA-256", never);
    }
  }
}
