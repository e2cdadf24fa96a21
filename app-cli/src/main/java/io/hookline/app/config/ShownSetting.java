package io.hookline.app.config;

import io.hookline.spi.Key;

/**
 * A setting that was given, as it may be shown.
 *
 * @param key its key
 * @param text its value, masked where it is a secret
 * @param place where it stands
 */
public record ShownSetting(String key, String text, String place) {
  static final String MASK = "****";

  static ShownSetting of(String key, String text, String place, KnownKeys known) {
    boolean secret = known.find(key).map(Key::secret).orElse(false);
    return new ShownSetting(key, secret ? MASK : text, place);
  }
}
