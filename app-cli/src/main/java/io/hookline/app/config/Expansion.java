package io.hookline.app.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts the layers on top of each other, and the values of other keys or of environment variables in
 * place of {@code ${NAME:default}}.
 */
final class Expansion {
  /** Below all layers: what a value may name, and nobody means as a setting. */
  private static final int VARIABLES = 1;

  /** {@code ${NAME}}, but neither {@code ${NAME:default}} nor {@code $${NAME}}. */
  private static final Pattern NAME = Pattern.compile("(?<!\\$)\\$\\{([^:{}]+)}");

  private final SmallRyeConfig config;

  Expansion(List<Layer> layers, Map<String, String> environment) {
    Map<String, String> variables = new HashMap<>(environment);
    // What has a dot could pass for a key of ours.
    variables.keySet().removeIf(name -> name.contains("."));
    SmallRyeConfigBuilder builder =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(new PropertiesConfigSource(variables, "variables", VARIABLES));
    layers.forEach(layer -> builder.withSources(layer.source()));
    config = builder.build();
  }

  /**
   * The text of a key that was given.
   *
   * @throws IllegalArgumentException with what is wrong where it cannot be expanded
   */
  String text(String key) {
    return expanded(key)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "${%1$s} in it is not set; set %1$s, or give a default as ${%1$s:default}"
                    .formatted(unset(key))));
  }

  /** The first name in the text of {@code key} that stands for nothing. */
  private String unset(String key) {
    String text = String.valueOf(config.getConfigValue(key).getRawValue());
    return NAME.matcher(text)
        .results()
        .map(name -> name.group(1))
        .filter(name -> expanded(name).isEmpty())
        .findFirst()
        .orElse("NAME");
  }

  private Optional<String> expanded(String key) {
    try {
      return Optional.ofNullable(config.getConfigValue(key).getValue());
    } catch (IllegalArgumentException | NoSuchElementException unusable) {
      throw new IllegalArgumentException(
          "a ${...} in it cannot be resolved; write $$ for a plain dollar sign", unusable);
    }
  }
}
