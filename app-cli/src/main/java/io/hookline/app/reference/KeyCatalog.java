package io.hookline.app.reference;

import io.hookline.app.config.AdapterChoice;
import io.hookline.app.config.KnownKeys;
import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.app.reference.KeySet.Chosen;
import io.hookline.spi.Key;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every key, in sections and by the adapter that reads it. */
public final class KeyCatalog {
  private final ProviderRegistry adapters;
  private final Map<String, Key<?>> left = new LinkedHashMap<>();
  private final Map<String, List<KeySet>> sections = new LinkedHashMap<>();

  private KeyCatalog(ProviderRegistry adapters) {
    this.adapters = adapters;
    new KnownKeys(adapters.keys()).all().forEach(key -> left.put(key.name(), key));
    own();
    AdapterChoice.ALL.forEach(this::chosen);
    List.copyOf(left.values()).forEach(key -> add(section(key), Optional.empty(), List.of(key)));
  }

  /** The application's keys and those of {@code adapters}. */
  public static KeyCatalog of(ProviderRegistry adapters) {
    return new KeyCatalog(adapters);
  }

  /** All sections. */
  List<KeyGroup> groups() {
    return sections.entrySet().stream().map(e -> new KeyGroup(e.getKey(), e.getValue())).toList();
  }

  /** All keys, each once. */
  public List<Key<?>> keys() {
    return groups().stream()
        .flatMap(group -> group.sets().stream())
        .<Key<?>>flatMap(set -> set.keys().stream())
        .toList();
  }

  /** Those that count in any case, and those of the adapters that {@code chosen} has. */
  public List<Key<?>> keys(Function<Key<?>, List<String>> chosen) {
    return groups().stream()
        .flatMap(group -> group.sets().stream())
        .filter(set ->
            set.adapter().stream().allMatch(it -> chosen.apply(it.key()).contains(it.type())))
        .<Key<?>>flatMap(set -> set.keys().stream())
        .toList();
  }

  /** The types that may be chosen with {@code key}; none where it chooses no adapter. */
  List<String> types(Key<?> key) {
    return AdapterChoice.ALL.stream()
        .filter(choice -> choice.key().name().equals(key.name()))
        .flatMap(choice -> Stream.concat(types(choice).stream(), none(key)))
        .toList();
  }

  private static Stream<String> none(Key<?> key) {
    return key.fallback().filter(AdapterChoice.NONE::equals).stream();
  }

  private void own() {
    KnownKeys.ofApplication().stream()
        .collect(
            Collectors.groupingBy(KeyCatalog::section, LinkedHashMap::new, Collectors.toList()))
        .forEach((section, keys) -> add(section, Optional.empty(), keys));
  }

  private void chosen(AdapterChoice choice) {
    for (String type : types(choice)) {
      Stream<Key<?>> keys =
          choice.ports().stream().flatMap(port -> adapters.keys(port, type).stream());
      add(section(choice.key()), Optional.of(new Chosen(choice.key(), type)), keys.toList());
    }
  }

  /** Adds those of {@code keys} that stand nowhere yet. */
  private void add(String section, Optional<Chosen> adapter, List<Key<?>> keys) {
    List<Key<?>> fresh = keys.stream().filter(key -> left.remove(key.name()) != null).toList();
    if (!fresh.isEmpty()) {
      sections.computeIfAbsent(section, _ -> new ArrayList<>()).add(new KeySet(adapter, fresh));
    }
  }

  private Set<String> types(AdapterChoice choice) {
    return choice.ports().stream()
        .flatMap(port -> adapters.types(port).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String section(Key<?> key) {
    int dot = key.name().indexOf('.');
    return dot < 0 ? key.name() : key.name().substring(0, dot);
  }
}
