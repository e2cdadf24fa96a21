package io.hookline.app.reference;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Values as they are written in YAML. */
final class YamlText {
  /** What YAML reads as it stands, in a list as well. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z0-9/$.](?:[A-Za-z0-9._/@+$-]|:(?=[A-Za-z0-9/]))*");

  private YamlText() {}

  /** One value. */
  static String of(String text) {
    return PLAIN.matcher(text).matches()
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** A list of what is separated by commas. */
  static String list(String items) {
    return Arrays.stream(items.split(",", -1))
        .map(String::strip)
        .map(YamlText::of)
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
