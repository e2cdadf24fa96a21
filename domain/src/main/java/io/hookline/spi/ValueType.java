package io.hookline.spi;

import java.util.function.Function;

/**
 * How the text of a setting becomes a value.
 *
 * @param <T> the value's type
 * @param expected completes "expected ...", for errors and the reference, such as {@code a duration
 *     such as 500ms, 5s or 2h}
 * @param parser throws {@link IllegalArgumentException} for what it cannot read
 */
public record ValueType<T>(String expected, Function<String, T> parser) {}
