package io.hookline.app.config;

import io.hookline.app.text.NearMiss;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every key that may be given: the application's and those of all adapters, chosen or not. */
public final class KnownKeys {
  private final Map<String, Key<?>> byName = new LinkedHashMap<>();

  /** The application's own keys. */
  public static List<Key<?>> ofApplication() {
    return Stream.of(
            QueueKeys.ALL,
            HttpKeys.ALL,
            RetryKeys.ALL,
            WorkerKeys.ALL,
            LogKeys.ALL,
            DeadLetterKeys.ALL,
            PluginKeys.ALL)
        .<Key<?>>flatMap(List::stream)
        .toList();
  }

  /** With the application's keys first; a key that is listed twice counts once. */
  public KnownKeys(Collection<Key<?>> ofAdapters) {
    ofApplication().forEach(this::add);
    ofAdapters.forEach(this::add);
  }

  /** All of them, in the order of the reference. */
  public Collection<Key<?>> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** The names of all of them. */
  Collection<String> names() {
    return Collections.unmodifiableSet(byName.keySet());
  }

  /** The key of that name. */
  public Optional<Key<?>> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /**
   * Makes sure that all of {@code given} are keys.
   *
   * @throws InvalidSettingsException with those that are none
   */
  public void verify(Collection<String> given) {
    List<String> problems =
        given.stream()
            .filter(name -> find(name).isEmpty())
            .sorted()
            .map(name -> name + ": is not a key" + NearMiss.hint(name, names()))
            .toList();
    if (!problems.isEmpty()) {
      throw new InvalidSettingsException(problems);
    }
  }

  private void add(Key<?> key) {
    byName.putIfAbsent(key.name(), key);
  }
}
