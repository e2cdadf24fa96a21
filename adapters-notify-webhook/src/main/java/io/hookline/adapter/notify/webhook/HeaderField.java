package io.hookline.adapter.notify.webhook;

import java.net.URI;
import java.net.http.HttpRequest;

/** A header as it is configured. */
record HeaderField(String name, String value) {

  /**
   * Reads {@code Name: value}.
   *
   * @throws IllegalArgumentException where it is none, or one that only the client may set
   */
  static HeaderField parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException();
    }
    HeaderField field =
        new HeaderField(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
    field.addTo(HttpRequest.newBuilder(URI.create("http://localhost/")));
    return field;
  }

  void addTo(HttpRequest.Builder request) {
    request.setHeader(name, value);
  }
}
