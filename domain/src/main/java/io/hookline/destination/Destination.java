package io.hookline.destination;

import java.net.URI;
import java.util.Locale;

/**
 * What shares a connection pool, limits and fate: the scheme, host and port of a URL.
 *
 * @param scheme {@code http} or {@code https}
 * @param host as it stands in the URL, in lower case; an IPv6 address in brackets
 * @param port always given: 80 or 443 where the URL has none
 */
public record Destination(String scheme, String host, int port) {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /** The destination of an absolute {@code http} or {@code https} URL. */
  public static Destination of(URI url) {
    String scheme = lowerCase(url.getScheme());
    int port = url.getPort() >= 0 ? url.getPort() : defaultPort(scheme);
    return new Destination(scheme, lowerCase(url.getHost()), port);
  }

  /** Whether calls are encrypted. */
  public boolean isSecure() {
    return scheme.equals("https");
  }

  /** {@code host}, with the port where it is not the scheme's own: what a Host header holds. */
  public String authority() {
    return port == defaultPort(scheme) ? host : host + ":" + port;
  }

  @Override
  public String toString() {
    return scheme + "://" + authority();
  }

  private static int defaultPort(String scheme) {
    return scheme.equals("https") ? HTTPS_PORT : HTTP_PORT;
  }

  private static String lowerCase(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
