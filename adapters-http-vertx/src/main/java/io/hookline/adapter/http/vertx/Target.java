package io.hookline.adapter.http.vertx;

import java.net.URI;

/** The path and query of a URL, as they stand in it. */
final class Target {
  private Target() {}

  static String of(URI url) {
    String target = raw(url);
    return isAscii(target) ? target : raw(URI.create(url.toASCIIString()));
  }

  private static String raw(URI url) {
    String path = url.getRawPath();
    String query = url.getRawQuery();
    String start = path == null || path.isEmpty() ? "/" : path;
    return query == null ? start : start + "?" + query;
  }

  /** URIs in Java may have other letters, which a request line must not. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }
}
