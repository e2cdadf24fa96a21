package io.hookline.adapter.log.tcp;

import java.io.IOException;
import java.util.Locale;

/** Says in a few words why a connection failed. */
final class Reason {
  private Reason() {}

  static String of(IOException failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").toLowerCase(Locale.ROOT);
  }
}
