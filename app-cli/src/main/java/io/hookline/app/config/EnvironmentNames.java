package io.hookline.app.config;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Environment variables of Hookline: {@code HOOKLINE_QUEUE_TYPE} stands for {@code queue.type}. */
final class EnvironmentNames {
  private static final String PREFIX = "HOOKLINE_";

  private EnvironmentNames() {}

  /** The variable that stands for {@code key}, by the rule of MicroProfile Config 3.1. */
  static String variable(String key) {
    return PREFIX + key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** Hookline's variables in {@code environment}, sorted; an empty one counts as not given. */
  static Map<String, String> given(Map<String, String> environment) {
    Map<String, String> given = new TreeMap<>(environment);
    given.entrySet().removeIf(e -> !e.getKey().startsWith(PREFIX) || e.getValue().isBlank());
    return given;
  }

  /** The same ones as MicroProfile Config wants them, without the prefix. */
  static Map<String, String> stripped(Map<String, String> environment) {
    Map<String, String> stripped = new TreeMap<>();
    given(environment).forEach((name, text) -> stripped.put(name.substring(PREFIX.length()), text));
    return stripped;
  }
}
