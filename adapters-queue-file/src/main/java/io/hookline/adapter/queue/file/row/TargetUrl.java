package io.hookline.adapter.queue.file.row;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads and checks the URL of a row. Reasons never repeat the URL, which may hold a password. Not
 * safe for use by many threads: it remembers the last URL, because neighbouring rows mostly have
 * the same one.
 */
final class TargetUrl {
  /** What common servers take as a request line (nginx and Apache httpd: 8 KiB). */
  static final int MAX_LENGTH = 8 << 10;

  private static final int MAX_PORT = 65535;

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
    requireThat(!text.isEmpty(), "it has no URL");
    requireThat(
        text.length() <= MAX_LENGTH, "its URL is longer than " + MAX_LENGTH + " characters");
    URI url = parsed(withoutFragment(text));
    requireThat(isHttp(url), "its URL does not begin with http:// or https://");
    requireThat(
        url.getRawUserInfo() == null && !hasUserInfo(url),
        "its URL holds a user name: send an Authorization header instead");
    requireThat(url.getHost() != null, "its URL has no valid host name");
    requireThat(url.getPort() != 0 && url.getPort() <= MAX_PORT, "its URL has no valid port");
    return url;
  }

  private static boolean isHttp(URI url) {
    return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
  }

  private static boolean hasUserInfo(URI url) {
    return url.getRawAuthority() != null && url.getRawAuthority().indexOf('@') >= 0;
  }

  private static String withoutFragment(String text) {
    int fragment = text.indexOf('#');
    return fragment < 0 ? text : text.substring(0, fragment);
  }

  private static URI parsed(String text) throws UnusableRowException {
    try {
      URI url = new URI(text);
      return isAscii(text) ? url : new URI(url.toASCIIString());
    } catch (URISyntaxException invalid) {
      throw new UnusableRowException(
          "its URL is not valid: "
              + invalid.getReason().toLowerCase(Locale.ROOT)
              + " at character "
              + (invalid.getIndex() + 1));
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static void requireThat(boolean holds, String otherwise) throws UnusableRowException {
    if (!holds) {
      throw new UnusableRowException(otherwise);
    }
  }
}
