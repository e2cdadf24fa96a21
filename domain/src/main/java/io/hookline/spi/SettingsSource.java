package io.hookline.spi;

import java.util.Map;
import java.util.Optional;

/** Where the text of settings comes from. */
public interface SettingsSource {
  /** The text given for {@code key}; a list as its items joined by commas. */
  Optional<String> value(String key);

  /** Where that text stands, such as {@code hookline.yaml:12}, for errors; may be empty. */
  String place(String key);

  /** The texts of a map, all of which stand at {@code place}. */
  static SettingsSource of(Map<String, String> texts, String place) {
    return new GivenTexts(texts, place);
  }
}
