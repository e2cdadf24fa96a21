package io.hookline.job;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a request may ask for, wherever it comes from. Reasons never repeat a URL or a header value,
 * which may hold a password.
 */
public final class RequestRules {
  /** What common servers take as a request line (nginx and Apache httpd: 8 KiB). */
  public static final int MAX_URL_LENGTH = 8 << 10;

  private static final int MAX_PORT = 65535;

  /** Set by the protocol (RFC 9110 section 7.6.1) or by Hookline. */
  private static final Set<String> RESERVED =
      caseInsensitive(
          "Host",
          "Content-Length",
          "Transfer-Encoding",
          "Connection",
          "Upgrade",
          "TE",
          "Trailer",
          "Keep-Alive",
          "webhook-id",
          "webhook-timestamp",
          "webhook-signature");

  private static final String PROXY = "proxy-";

  private RequestRules() {}

  /**
   * The URL in {@code text}, without its fragment, which HTTP does not send.
   *
   * @throws IllegalArgumentException with the reason why it cannot be called
   */
  public static URI url(String text) {
    requireThat(!text.isEmpty(), "it has no URL");
    requireNotLong(text);
    URI url = parsed(withoutFragment(text));
    requireNotLong(url.toString());
    requireThat(isHttp(url), "its URL does not begin with http:// or https://");
    requireThat(
        url.getRawUserInfo() == null && !hasUserInfo(url),
        "its URL holds a user name: send an Authorization header instead");
    requireThat(url.getHost() != null, "its URL has no valid host name");
    requireThat(url.getPort() != 0 && url.getPort() <= MAX_PORT, "its URL has no valid port");
    return url;
  }

  /**
   * The method named {@code text}, in any case.
   *
   * @throws IllegalArgumentException with the methods there are, where it is none of them
   */
  public static HttpMethod method(String text) {
    String name = text.toUpperCase(Locale.ROOT);
    return Arrays.stream(HttpMethod.values())
        .filter(method -> method.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("its method is none of " + methods()));
  }

  /**
   * A header field that a request may bring along.
   *
   * @throws IllegalArgumentException with the reason, where it would break the request or is set by
   *     Hookline
   */
  public static Header header(String name, String value) {
    requireThat(!isReserved(name), "header " + name + " is set by Hookline: leave it out");
    return new Header(name, value);
  }

  /** Whether Hookline, or the protocol, sets this field. */
  public static boolean isReserved(String name) {
    return RESERVED.contains(name) || name.toLowerCase(Locale.ROOT).startsWith(PROXY);
  }

  private static String methods() {
    return Arrays.stream(HttpMethod.values()).map(Enum::name).collect(Collectors.joining(", "));
  }

  private static boolean isHttp(URI url) {
    return "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
  }

  private static boolean hasUserInfo(URI url) {
    return url.getRawAuthority() != null && url.getRawAuthority().indexOf('@') >= 0;
  }

  /** Before it is parsed, and again once other characters than ASCII are escaped. */
  private static void requireNotLong(String text) {
    requireThat(
        text.length() <= MAX_URL_LENGTH,
        "its URL is longer than " + MAX_URL_LENGTH + " characters");
  }

  private static String withoutFragment(String text) {
    int fragment = text.indexOf('#');
    return fragment < 0 ? text : text.substring(0, fragment);
  }

  private static URI parsed(String text) {
    try {
      URI url = new URI(text);
      return Chars.all(text, c -> c <= 0x7f) ? url : new URI(url.toASCIIString());
    } catch (URISyntaxException invalid) {
      throw new IllegalArgumentException(
          "its URL is not valid: "
              + invalid.getReason().toLowerCase(Locale.ROOT)
              + " at character "
              + (invalid.getIndex() + 1),
          invalid);
    }
  }

  private static void requireThat(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static Set<String> caseInsensitive(String... names) {
    Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    set.addAll(Arrays.asList(names));
    return set;
  }
}
