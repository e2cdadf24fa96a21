package io.hookline.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A typed view on the configuration that collects every problem instead of stopping at the first.
 * After a problem the key's default stands in, so that reading can go on; nothing is opened before
 * {@link #verify}. Not safe for use by many threads.
 */
public final class Settings {
  private final SettingsSource source;
  private final List<String> problems = new ArrayList<>();

  /** Reads from {@code source}. */
  public Settings(SettingsSource source) {
    this.source = source;
  }

  /**
   * The value of {@code key}, its default where none is given.
   *
   * @throws InvalidSettingsException where there is neither a usable value nor anything to go on
   *     with
   */
  public <T> T get(Key<T> key) {
    Optional<String> given = source.value(key.name()).map(String::strip).filter(t -> !t.isEmpty());
    return given.isPresent() ? parsed(key, given.get()) : fallback(key);
  }

  /** Adds a problem that only shows when several settings are seen together. */
  public void problem(Key<?> key, String message) {
    String place = source.place(key.name());
    problems.add((place.isEmpty() ? "" : place + ": ") + key.name() + ": " + message);
  }

  /** Every problem so far, each one line that names the place, the key, the cause and the cure. */
  public List<String> problems() {
    return List.copyOf(problems);
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidSettingsException where there was any problem
   */
  public void verify() {
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
  }

  private <T> T parsed(Key<T> key, String text) {
    try {
      return key.type().parser().apply(text);
    } catch (IllegalArgumentException | ArithmeticException unreadable) {
      String shown = key.secret() ? "its value" : "\"" + text + "\"";
      problem(key, shown + " is not valid: expected " + key.type().expected());
      return fallback(key);
    }
  }

  private <T> T fallback(Key<T> key) {
    if (key.fallback().isPresent()) {
      return key.type().parser().apply(key.fallback().get());
    }
    if (key.absent().isEmpty()) {
      problem(key, "is missing: expected " + key.type().expected() + ", " + key.meaning());
    }
    return key.absent().orElseThrow(() -> new InvalidSettingsException(problems));
  }
}
