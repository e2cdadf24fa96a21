package io.hookline.app.dlq;

import io.hookline.job.Header;
import io.hookline.job.RequestRules;

/** Header fields as people type them. */
public final class HeaderText {
  private HeaderText() {}

  /**
   * Reads {@code Name: value}.
   *
   * @throws IllegalArgumentException where it is none, or one that Hookline sets itself
   */
  public static Header parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1) {
      throw new IllegalArgumentException("it is no header: write it as Name: value");
    }
    return RequestRules.header(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
  }
}
