package io.hookline.app.queue;

import io.hookline.app.text.PayloadText;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.Payload;
import java.util.List;
import java.util.Optional;

/** What a body is said to be where nobody says it. */
final class Body {
  private static final Headers TEXT = contentType("text/plain; charset=utf-8");
  private static final Headers BYTES = contentType("application/octet-stream");

  private Body() {}

  /** The header for {@code payload}; none where it is empty. */
  static Headers implied(Payload payload) {
    if (payload.size() == 0) {
      return Headers.NONE;
    }
    Optional<String> text = PayloadText.of(payload).map(String::strip);
    if (text.isEmpty()) {
      return BYTES;
    }
    return text.get().startsWith("{") || text.get().startsWith("[") ? Headers.JSON : TEXT;
  }

  private static Headers contentType(String value) {
    return new Headers(List.of(new Header("Content-Type", value)));
  }
}
