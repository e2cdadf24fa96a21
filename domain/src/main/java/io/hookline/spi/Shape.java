package io.hookline.spi;

import java.util.List;

/**
 * What the text of a setting looks like, as far as that can be told apart from reading it: for
 * editors and for the reference.
 */
public sealed interface Shape {

  /** Whatever the type's parser takes. */
  record Text() implements Shape {}

  /** {@code true} or {@code false}. */
  record Flag() implements Shape {}

  /** A whole number, both bounds included. */
  record Whole(long min, long max) implements Shape {}

  /** A decimal number, both bounds included. */
  record Decimal(double min, double max) implements Shape {}

  /**
   * A number with a unit.
   *
   * @param bounds what it must keep to, such as {@code above zero}; may be empty
   */
  record Amount(Unit unit, String bounds) implements Shape {}

  /** What an amount is of. */
  enum Unit {
    /** As {@link ValueTypes#DURATION} reads it. */
    DURATION,
    /** As {@link ValueTypes#SIZE} reads it. */
    SIZE
  }

  /** One of these words. */
  record Choice(List<String> words) implements Shape {
    /** Keeps its own copy. */
    public Choice {
      words = List.copyOf(words);
    }
  }

  /**
   * A YAML list, or items separated by commas.
   *
   * @param each how one item looks
   * @param expected what one item is
   */
  record Items(Shape each, String expected) implements Shape {}
}
