package io.hookline.adapter.http.vertx;

import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Unreachable;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2Exception.HeaderListSizeException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What goes wrong on a network, in words for people that are the same from call to call. */
final class Failures {
  static final Outcome CLOSED = new Unreachable("the HTTP transport is closed");
  static final Outcome NO_ANSWER = new Unreachable("connection closed before an answer");
  static final Outcome CUT_OFF = new Unreachable("connection closed in the middle of the answer");
  static final Outcome NOT_HTTP = new Unreachable("not an HTTP answer");
  static final Outcome SWITCHED = new Unreachable("the server switched protocols without request");

  private static final Outcome TOO_MANY_FIELDS =
      new Unreachable("response headers larger than " + Limits.HEADER_TEXT);

  /** What systems and the JDK call it, and what we call it; the first match counts. */
  private static final List<Entry<String, String>> TEXTS =
      List.of(
          Map.entry("Connection refused", "connection refused"),
          Map.entry("Connection reset", "connection reset"),
          Map.entry("Broken pipe", "connection reset"),
          Map.entry("No route to host", "no route to host"),
          Map.entry("Host is unreachable", "no route to host"),
          Map.entry("Network is unreachable", "network unreachable"));

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
  private static final int LONGEST_TEXT = 200;

  private Failures() {}

  /** What to tell of a connection that failed. */
  static Outcome ofConnection(Throwable cause) {
    return switch (cause) {
      case FailedException failed -> failed.outcome();
      case ClosedChannelException closed -> NO_ANSWER;
      case SSLException tls -> TlsFailures.of(tls);
      case DecoderException tls -> TlsFailures.of(tls);
      case Http2Exception notUnderstood -> ofAnswer(notUnderstood);
      default -> new Unreachable(text(cause));
    };
  }

  /** What to tell of an answer that cannot be read. */
  static Outcome ofAnswer(Throwable cause) {
    LOG.debug("An answer cannot be read", cause);
    return switch (cause) {
      case TooLongHttpHeaderException tooLong -> TOO_MANY_FIELDS;
      case Http2Exception tooLong when isHeaderSize(tooLong) -> TOO_MANY_FIELDS;
      default -> NOT_HTTP;
    };
  }

  /** Netty has a type for it where the stream suffers, and a text where the connection does. */
  private static boolean isHeaderSize(Http2Exception cause) {
    return cause instanceof HeaderListSizeException
        || String.valueOf(cause.getMessage()).startsWith("Header size exceeded");
  }

  /** One line that says what {@code cause} means. */
  static String text(Throwable cause) {
    String message = String.valueOf(cause.getMessage());
    for (Entry<String, String> text : TEXTS) {
      if (message.contains(text.getKey())) {
        return text.getValue();
      }
    }
    LOG.debug("A connection failed in a way that has no text of its own", cause);
    String line = message.lines().findFirst().orElse("");
    return line.substring(0, Math.min(line.length(), LONGEST_TEXT));
  }
}
