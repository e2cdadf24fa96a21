package io.hookline.spi;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * One configuration key: its name, type, default and meaning in one place, which errors, the
 * reference page, the schema for editors and the file of {@code hookline init} are made from.
 *
 * @param <T> type of the value
 * @param name in full, such as {@code http.connect-timeout}
 * @param type how its text is read
 * @param fallback the default as a user would write it; empty where there is none
 * @param meaning one sentence for the reference, with the unit
 * @param absent what stands for no value where there is no default; empty where one must be given
 * @param notes what else is said of it
 */
public record Key<T>(
    String name,
    ValueType<T> type,
    Optional<String> fallback,
    String meaning,
    Optional<T> absent,
    KeyNotes notes) {

  /** A key with a default. */
  public static <T> Key<T> of(String name, ValueType<T> type, String fallback, String meaning) {
    return new Key<>(name, type, Optional.of(fallback), meaning, Optional.empty(), KeyNotes.NONE);
  }

  /** A key that must be given. */
  public static <T> Key<T> required(String name, ValueType<T> type, String meaning) {
    return new Key<>(name, type, Optional.empty(), meaning, Optional.empty(), KeyNotes.NONE);
  }

  /** A key that may be left out. */
  public static <T> Key<Optional<T>> optional(String name, ValueType<T> type, String meaning) {
    return new Key<>(
        name,
        type.map(Optional::of),
        Optional.empty(),
        meaning,
        Optional.of(Optional.empty()),
        KeyNotes.NONE);
  }

  /** The same key, its value masked wherever it is shown. */
  public Key<T> masked() {
    return noted(notes.masked());
  }

  /** The same key with a value that somebody might write, for the reference. */
  public Key<T> example(String text) {
    return noted(notes.withExample(text));
  }

  /** The same key with what holds where nothing is given, in words: {@code for ever}. */
  public Key<T> otherwise(String text) {
    return noted(notes.withOtherwise(text));
  }

  /** Whether the value is masked wherever it is shown. */
  public boolean secret() {
    return notes.secret();
  }

  /** Whether a value must be given. */
  public boolean isRequired() {
    return fallback.isEmpty() && absent.isEmpty();
  }

  private Key<T> noted(KeyNotes changed) {
    return new Key<>(name, type, fallback, meaning, absent, changed);
  }

  /** A duration with a default; see {@link ValueTypes#DURATION}. */
  public static Key<Duration> duration(String name, String fallback, String meaning) {
    return of(name, ValueTypes.DURATION, fallback, meaning);
  }

  /** A whole number with a default. */
  public static Key<Integer> integer(
      String name, int min, int max, String fallback, String meaning) {
    return of(name, ValueTypes.integer(min, max), fallback, meaning);
  }

  /** Text with a default. */
  public static Key<String> text(String name, String fallback, String meaning) {
    return of(name, ValueTypes.TEXT, fallback, meaning);
  }

  /** A path that must be given. */
  public static Key<Path> path(String name, String meaning) {
    return required(name, ValueTypes.PATH, meaning);
  }

  /** A URI with a default. */
  public static Key<URI> uri(String name, String fallback, String meaning) {
    return of(name, ValueTypes.URI, fallback, meaning);
  }

  /** {@code true} or {@code false} with a default. */
  public static Key<Boolean> flag(String name, boolean fallback, String meaning) {
    return of(name, ValueTypes.FLAG, String.valueOf(fallback), meaning);
  }
}
