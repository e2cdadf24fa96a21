package io.hookline.app.plugin;

/**
 * A plugin that cannot be used.
 *
 * @param place its folder, or the file that is in the wrong place
 * @param cause one line that says what is wrong and what to do
 */
public record BrokenPlugin(String place, String cause) {

  /** Both, as a problem of the configuration. */
  public String problem() {
    return place + ": " + cause;
  }
}
