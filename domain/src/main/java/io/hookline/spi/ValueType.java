package io.hookline.spi;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How the text of a setting becomes a value.
 *
 * @param <T> the value's type
 * @param expected completes "expected ...", for errors and the reference, such as {@code a duration
 *     such as 500ms, 5s or 2h}
 * @param shape what the text looks like
 * @param parser throws {@link IllegalArgumentException} for what it cannot read
 */
public record ValueType<T>(String expected, Shape shape, Function<String, T> parser) {

  /** Of text that no {@link Shape} tells more about. */
  public ValueType(String expected, Function<String, T> parser) {
    this(expected, new Shape.Text(), parser);
  }

  /** The same text, made into something else. */
  public <R> ValueType<R> map(Function<? super T, R> change) {
    return new ValueType<>(expected, shape, parser.andThen(change));
  }

  /**
   * The same type, but for values of which {@code holds} does not.
   *
   * @param condition completes "expected a duration, ...", such as {@code above zero}
   */
  public ValueType<T> where(String condition, Predicate<? super T> holds) {
    Shape bounded =
        shape instanceof Shape.Amount amount ? new Shape.Amount(amount.unit(), condition) : shape;
    return new ValueType<>(expected + ", " + condition, bounded, text -> checked(text, holds));
  }

  private T checked(String text, Predicate<? super T> holds) {
    T value = parser.apply(text);
    if (!holds.test(value)) {
      throw new IllegalArgumentException();
    }
    return value;
  }
}
