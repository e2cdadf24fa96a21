package io.hookline.app.plugin;

/** A plugin cannot be used; the message is one line without its folder. */
final class BrokenPluginException extends Exception {
  private static final long serialVersionUID = 1L;

  BrokenPluginException(String message) {
    super(message);
  }
}
