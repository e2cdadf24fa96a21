package io.hookline.spi;

import java.util.Map;
import java.util.Optional;

/** Settings that somebody wrote down in a program. */
record GivenTexts(Map<String, String> texts, String place) implements SettingsSource {
  GivenTexts {
    texts = Map.copyOf(texts);
  }

  @Override
  public Optional<String> value(String key) {
    return Optional.ofNullable(texts.get(key));
  }

  @Override
  public String place(String key) {
    return place;
  }
}
