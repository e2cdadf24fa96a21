package io.hookline.adapter.notify.slack;

import io.hookline.destination.Destination;
import java.net.URI;
import java.util.Objects;

/** Shows URLs to people. */
final class Urls {
  private Urls() {}

  /** Scheme, host, port and path alone: the rest is where secrets are put. */
  static String withoutSecrets(URI url) {
    return Destination.of(url) + Objects.toString(url.getRawPath(), "");
  }
}
