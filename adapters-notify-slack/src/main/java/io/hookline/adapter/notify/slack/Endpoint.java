package io.hookline.adapter.notify.slack;

import java.net.URI;
import java.util.Set;

/** Checks the URLs that secrets are sent to. */
final class Endpoint {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private Endpoint() {}

  /**
   * An {@code https} URL; {@code http} only where the call does not leave the machine.
   *
   * @throws IllegalArgumentException without the text, which may be secret
   */
  static URI checked(String text) {
    URI uri = URI.create(text);
    require(uri.getHost() != null && uri.getUserInfo() == null && uri.getFragment() == null);
    require("https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && isLocal(uri)));
    return uri;
  }

  /** Whether a call to it stays on the machine, so that no proxy can carry it. */
  static boolean isLocal(URI uri) {
    return LOOPBACK.contains(uri.getHost());
  }

  static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
  }
}
