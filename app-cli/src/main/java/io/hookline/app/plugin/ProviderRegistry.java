package io.hookline.app.plugin;

import io.hookline.app.text.NearMiss;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The adapters there are, by port and type. Immutable. */
public final class ProviderRegistry {
  private final Map<Class<?>, Map<String, AdapterProvider<?>>> byPort = new HashMap<>();

  /**
   * Registers providers.
   *
   * @throws InvalidSettingsException where two of them have the same port and type
   */
  public ProviderRegistry(Iterable<? extends AdapterProvider<?>> providers) {
    providers.forEach(this::add);
  }

  /** Those on the class path. */
  public static ProviderRegistry ofClassPath() {
    @SuppressWarnings({"rawtypes", "unchecked"}) // A class literal has no type argument.
    Iterable<AdapterProvider<?>> found =
        (Iterable<AdapterProvider<?>>) (Iterable) ServiceLoader.load(AdapterProvider.class);
    return new ProviderRegistry(found);
  }

  /**
   * The provider of {@code type} for {@code port}.
   *
   * @throws IllegalArgumentException with the types there are, where {@code type} is none of them
   */
  public <P> AdapterProvider<P> find(Class<P> port, String type) {
    Map<String, AdapterProvider<?>> types = byPort.getOrDefault(port, Map.of());
    @Nullable AdapterProvider<?> provider = types.get(type);
    if (provider == null) {
      throw new IllegalArgumentException(unknown(port, type, types.keySet()));
    }
    @SuppressWarnings("unchecked") // It was registered under its own port.
    AdapterProvider<P> typed = (AdapterProvider<P>) provider;
    return typed;
  }

  /** The types there are for {@code port}, sorted. */
  public List<String> types(Class<?> port) {
    return List.copyOf(byPort.getOrDefault(port, Map.of()).keySet());
  }

  /** The keys of the adapter of {@code type} for {@code port}; none where there is none. */
  public List<Key<?>> keys(Class<?> port, String type) {
    @Nullable AdapterProvider<?> provider = byPort.getOrDefault(port, Map.of()).get(type);
    return provider == null ? List.of() : provider.keys();
  }

  /** The keys of all adapters. */
  public Collection<Key<?>> keys() {
    return byPort.values().stream()
        .flatMap(types -> types.values().stream())
        .<Key<?>>flatMap(provider -> provider.keys().stream())
        .toList();
  }

  private void add(AdapterProvider<?> provider) {
    Map<String, AdapterProvider<?>> types =
        byPort.computeIfAbsent(provider.port(), _ -> new TreeMap<>());
    AdapterProvider<?> before = types.putIfAbsent(provider.type(), provider);
    if (before != null) {
      throw new InvalidSettingsException(
          List.of(
              "two adapters call themselves %s for %s: %s and %s; remove one of them"
                  .formatted(
                      provider.type(),
                      provider.port().getSimpleName(),
                      before.getClass().getName(),
                      provider.getClass().getName())));
    }
  }

  private String unknown(Class<?> port, String type, Set<String> types) {
    boolean elsewhere = byPort.values().stream().anyMatch(others -> others.containsKey(type));
    return "\"%s\" %s%s; available: %s"
        .formatted(
            type,
            elsewhere ? Lack.of(port) : "is not known",
            elsewhere ? "" : NearMiss.hint(type, types),
            types.isEmpty() ? "none" : types.stream().sorted().collect(Collectors.joining(", ")));
  }
}
