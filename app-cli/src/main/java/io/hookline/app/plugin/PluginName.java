package io.hookline.app.plugin;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a plugin is called.
 *
 * @param text such as {@code rabbit-mq}
 */
public record PluginName(String text) {
  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final int MOST = 40;

  /** Refuses what cannot be a type, a folder and part of a package. */
  public PluginName {
    if (!FORM.matcher(text).matches() || text.length() > MOST) {
      throw new IllegalArgumentException(
          "%s: a plugin's name is made of a-z, 0-9 and single dashes, such as rabbit-mq"
              .formatted(text));
    }
  }

  /** Such as {@code RabbitMq}. */
  String className() {
    return Arrays.stream(text.split("-", -1))
        .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
        .collect(Collectors.joining());
  }

  /**
   * Such as {@code com.example.plugin_rabbit_mq}: a prefix, because any word may be one of Java.
   */
  String packageName() {
    return "com.example.plugin_" + text.replace('-', '_');
  }
}
