package io.hookline.app.config;

import io.hookline.spi.SettingsSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that was given, after layering and expansion. Immutable. */
public final class Configuration implements SettingsSource {
  private final Map<String, Given> given;
  private final List<String> problems;

  Configuration(Map<String, Given> given, List<String> problems) {
    this.given = new TreeMap<>(given);
    this.problems = List.copyOf(problems);
  }

  @Override
  public Optional<String> value(String key) {
    return Optional.ofNullable(given.get(key)).map(Given::text);
  }

  @Override
  public String place(String key) {
    return Optional.ofNullable(given.get(key)).map(Given::place).orElse("");
  }

  /** Every key that was given, as it may be shown. */
  public List<ShownSetting> shown(KnownKeys known) {
    return given.entrySet().stream()
        .filter(e -> !e.getValue().place().isEmpty())
        .map(e -> ShownSetting.of(e.getKey(), e.getValue().text(), e.getValue().place(), known))
        .toList();
  }

  /** What is wrong with the layers themselves, such as keys that nobody knows; one line each. */
  public List<String> problems() {
    return problems;
  }

  /**
   * The text of one key and where it stands.
   *
   * @param text after expansion
   * @param place such as {@code hookline.yaml:12}; empty where it was made up
   */
  record Given(String text, String place) {}
}
