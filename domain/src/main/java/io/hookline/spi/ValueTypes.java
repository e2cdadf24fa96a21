package io.hookline.spi;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The types that settings can have, written the same way in every adapter. */
public final class ValueTypes {
  private ValueTypes() {}

  /** Any text. */
  public static final ValueType<String> TEXT = new ValueType<>("text", text -> text);

  /** A path of a file or folder, relative ones from the working directory. */
  public static final ValueType<Path> PATH = new ValueType<>("a path", Path::of);

  /** An absolute URI. */
  public static final ValueType<URI> URI = new ValueType<>("a URI", ValueTypes::uri);

  /** {@code true} or {@code false}. */
  public static final ValueType<Boolean> FLAG =
      new ValueType<>("true or false", new Shape.Flag(), ValueTypes::flag);

  /** A number with a unit: {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}. */
  public static final ValueType<Duration> DURATION =
      new ValueType<>(
          "a duration such as 500ms, 5s, 2h or 1d",
          amount(Shape.Unit.DURATION),
          ValueTypes::duration);

  /** A number of bytes: plain, or with {@code B}, {@code KiB}, {@code MiB} or {@code GiB}. */
  public static final ValueType<Long> SIZE =
      new ValueType<>(
          "a size such as 512B, 16KiB or 4MiB", amount(Shape.Unit.SIZE), ValueTypes::size);

  private static final Map<String, Duration> TIME_UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private static final Map<String, Long> SIZE_UNITS =
      Map.of("", 1L, "B", 1L, "KiB", 1L << 10, "MiB", 1L << 20, "GiB", 1L << 30);

  /** A whole number within bounds, both included. */
  public static ValueType<Integer> integer(int min, int max) {
    return new ValueType<>(
        "a whole number from " + min + " to " + max,
        new Shape.Whole(min, max),
        text -> {
          int value = Integer.parseInt(text);
          require(value >= min && value <= max);
          return value;
        });
  }

  /** A decimal number within bounds, both included. */
  public static ValueType<Double> decimal(double min, double max) {
    return new ValueType<>(
        "a number from " + min + " to " + max,
        new Shape.Decimal(min, max),
        text -> {
          double value = Double.parseDouble(text);
          require(value >= min && value <= max);
          return value;
        });
  }

  /** One of the constants of an enum, in lower case with dashes: {@code standard-webhooks}. */
  public static <E extends Enum<E>> ValueType<E> choice(Class<E> choices) {
    Map<String, E> byName =
        Arrays.stream(choices.getEnumConstants())
            .collect(Collectors.toMap(ValueTypes::nameOf, constant -> constant));
    List<String> names = byName.keySet().stream().sorted().toList();
    return new ValueType<>(
        "one of " + String.join(", ", names),
        new Shape.Choice(names),
        text -> lookUp(byName, text));
  }

  /** Values separated by commas, or a YAML list. */
  public static <T> ValueType<List<T>> list(ValueType<T> element) {
    return new ValueType<>(
        "a list, each item " + element.expected(),
        new Shape.Items(element.shape(), element.expected()),
        text ->
            Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .map(element.parser())
                .toList());
  }

  private static Shape amount(Shape.Unit unit) {
    return new Shape.Amount(unit, "");
  }

  private static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static URI uri(String text) {
    URI uri = java.net.URI.create(text);
    require(uri.isAbsolute());
    return uri;
  }

  private static Boolean flag(String text) {
    require(text.equals("true") || text.equals("false"));
    return Boolean.valueOf(text);
  }

  private static Duration duration(String text) {
    int digits = digits(text);
    Duration unit = lookUp(TIME_UNITS, text.substring(digits).strip());
    return unit.multipliedBy(Long.parseLong(text.substring(0, digits)));
  }

  private static Long size(String text) {
    int digits = digits(text);
    long unit = lookUp(SIZE_UNITS, text.substring(digits).strip());
    return Math.multiplyExact(Long.parseLong(text.substring(0, digits)), unit);
  }

  private static int digits(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static <V> V lookUp(Map<String, V> known, String name) {
    V value = known.get(name);
    if (value == null) {
      throw new IllegalArgumentException();
    }
    return value;
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException();
    }
  }
}
