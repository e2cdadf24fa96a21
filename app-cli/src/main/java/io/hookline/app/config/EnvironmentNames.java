package io.hookline.app.config;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Environment variables of Hookline: {@code HOOKLINE_QUEUE_TYPE} stands for {@code queue.type}. */
public final class EnvironmentNames {
  private static final String PREFIX = "HOOKLINE_";

  /** Read by the launcher and by nobody else. */
  private static final Set<String> OF_THE_LAUNCHER = Set.of("HOOKLINE_HEAP", "HOOKLINE_JAVA_OPTS");

  private EnvironmentNames() {}

  /** The variable that stands for {@code key}, by the rule of MicroProfile Config 3.1. */
  public static String variable(String key) {
    return PREFIX + key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  /** Hookline's variables in {@code environment}, sorted; an empty one counts as not given. */
  static Map<String, String> given(Map<String, String> environment) {
    Map<String, String> given = new TreeMap<>(environment);
    given.entrySet().removeIf(e -> !e.getKey().startsWith(PREFIX) || e.getValue().isBlank());
    given.keySet().removeAll(OF_THE_LAUNCHER);
    return given;
  }

  /** The same ones as MicroProfile Config wants them, without the prefix. */
  static Map<String, String> stripped(Map<String, String> environment) {
    Map<String, String> stripped = new TreeMap<>();
    given(environment).forEach((name, text) -> stripped.put(name.substring(PREFIX.length()), text));
    return stripped;
  }
}
