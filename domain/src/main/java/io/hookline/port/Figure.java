package io.hookline.port;

import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One thing that is measured by looking at it.
 *
 * @param name its words separated by dots, such as {@code queue.jobs}, without unit
 * @param meaning one sentence
 * @param unit in full and in the plural, such as {@code seconds}; empty where it has none
 * @param kind how it changes
 * @param labels tell it from others of the same name
 * @param value what was seen last, without a look; {@code NaN} where that is not known
 */
public record Figure(
    String name,
    String meaning,
    String unit,
    Kind kind,
    Map<String, String> labels,
    DoubleSupplier value) {

  /** How a figure changes. */
  public enum Kind {
    /** It goes up and down. */
    LEVEL,
    /** It only grows. */
    TOTAL
  }

  /** Keeps its own copy. */
  public Figure {
    labels = Map.copyOf(labels);
  }

  /** What goes up and down. */
  public static Figure level(String name, String unit, String meaning, DoubleSupplier value) {
    return new Figure(name, meaning, unit, Kind.LEVEL, Map.of(), value);
  }

  /** What only grows. */
  public static Figure total(String name, String meaning, DoubleSupplier value) {
    return new Figure(name, meaning, "", Kind.TOTAL, Map.of(), value);
  }

  /** The same, told from others of its name. */
  public Figure labelled(String label, String text) {
    return new Figure(name, meaning, unit, kind, Map.of(label, text), value);
  }
}
