package io.hookline.app.reference;

import io.hookline.spi.Key;
import io.hookline.spi.Shape;
import io.hookline.spi.Shape.Amount;
import io.hookline.spi.Shape.Choice;
import io.hookline.spi.Shape.Decimal;
import io.hookline.spi.Shape.Flag;
import io.hookline.spi.Shape.Items;
import io.hookline.spi.Shape.Text;
import io.hookline.spi.Shape.Whole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A key in words. */
final class KeyText {
  private KeyText() {}

  /** What is to be written, such as {@code whole number, 1 to 100}. */
  static String type(Key<?> key, KeyCatalog catalog) {
    List<String> types = catalog.types(key);
    return types.isEmpty() ? shape(key.type().shape(), key.type().expected()) : words(types);
  }

  /** What holds where nothing is given. */
  static String otherwise(Key<?> key) {
    Optional<String> fallback = key.fallback().filter(text -> !text.isEmpty());
    if (fallback.isPresent()) {
      return "`" + fallback.get() + "`";
    }
    if (key.isRequired()) {
      return "must be given";
    }
    return key.notes().otherwise().isEmpty() ? "none" : key.notes().otherwise();
  }

  private static String shape(Shape shape, String expected) {
    return switch (shape) {
      case Text _ -> expected.replaceFirst("^an? ", "");
      case Flag _ -> "`true` or `false`";
      case Whole(long min, long max) -> "whole number, %d to %d".formatted(min, max);
      case Decimal(double min, double max) -> "number, %s to %s".formatted(plain(min), plain(max));
      case Amount(var unit, String bounds) ->
          unit.name().toLowerCase(Locale.ROOT) + (bounds.isEmpty() ? "" : ", " + bounds);
      case Choice(List<String> words) -> words(words);
      case Items(Shape each, String what) -> "list; each item: " + shape(each, what);
    };
  }

  private static String words(List<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? String.valueOf((long) number) : String.valueOf(number);
  }
}
