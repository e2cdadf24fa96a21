package io.hookline.trace;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One span of one trace, as the header {@code traceparent} of W3C Trace Context names it.
 *
 * @param traceId 32 digits of hexadecimal in lower case, not all zero
 * @param spanId 16 such digits, not all zero
 * @param sampled whether the span is recorded
 */
public record TraceContext(String traceId, String spanId, boolean sampled) {
  /** The header that carries it. */
  public static final String HEADER = "traceparent";

  private static final Pattern TRACE_ID = Pattern.compile("(?!0{32})[0-9a-f]{32}");
  private static final Pattern SPAN_ID = Pattern.compile("(?!0{16})[0-9a-f]{16}");

  /** Version 00 has these four fields; of a later one they are the first (section 4.3 there). */
  private static final Pattern PARENT =
      Pattern.compile("(?!ff)([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");

  private static final int LONGEST = 512;
  private static final int HEX = 16;

  /** Refuses ids that are none. */
  public TraceContext {
    if (!TRACE_ID.matcher(traceId).matches()) {
      throw new IllegalArgumentException("\"" + traceId + "\" is no id of a trace");
    }
    if (!SPAN_ID.matcher(spanId).matches()) {
      throw new IllegalArgumentException("\"" + spanId + "\" is no id of a span");
    }
  }

  /** What {@code header} says; empty where it is not valid, which is to be taken as none. */
  public static Optional<TraceContext> parse(String header) {
    Matcher parts = PARENT.matcher(header);
    if (header.length() > LONGEST || !parts.matches()) {
      return Optional.empty();
    }
    boolean first = parts.group(1).equals("00");
    boolean valid =
        TRACE_ID.matcher(parts.group(2)).matches() && SPAN_ID.matcher(parts.group(3)).matches();
    if (!valid || (first && parts.group(5) != null)) {
      return Optional.empty();
    }
    boolean sampled = (Integer.parseInt(parts.group(4), HEX) & 1) == 1;
    return Optional.of(new TraceContext(parts.group(2), parts.group(3), sampled));
  }

  /** The header's value, in version 00. */
  public String format() {
    return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
  }
}
