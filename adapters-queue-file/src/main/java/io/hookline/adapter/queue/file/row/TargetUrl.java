package io.hookline.adapter.queue.file.row;

import io.hookline.job.RequestRules;
import java.net.URI;
import java.util.Optional;

/**
 * Reads and checks the URL of a row. Reasons never repeat the URL, which may hold a password. Not
 * safe for use by many threads: it remembers the last URL, because neighbouring rows mostly have
 * the same one.
 */
final class TargetUrl {
  private String lastText = "";
  private Optional<URI> last = Optional.empty();

  /** The URL in {@code text}, without its fragment, which HTTP does not send. */
  URI parse(String text) throws UnusableRowException {
    if (last.isPresent() && text.equals(lastText)) {
      return last.get();
    }
    URI url = checked(text);
    last = Optional.of(url);
    lastText = text;
    return url;
  }

  private static URI checked(String text) throws UnusableRowException {
    try {
      return RequestRules.url(text);
    } catch (IllegalArgumentException invalid) {
      throw new UnusableRowException(String.valueOf(invalid.getMessage()));
    }
  }
}
