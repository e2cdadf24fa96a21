package io.hookline.app.plugin;

import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import java.util.List;
import java.util.Optional;

/**
 * An adapter that can be chosen.
 *
 * @param provider makes it
 * @param origin where it came from
 * @param version of the jar that it came in, where that tells
 * @param vendor who made that jar, where it tells
 */
public record Adapter(
    AdapterProvider<?> provider, Origin origin, Optional<String> version, Optional<String> vendor) {

  /** With what the manifest of its jar says. */
  static Adapter of(AdapterProvider<?> provider, Class<?> implementation, Origin origin) {
    Package jar = implementation.getPackage();
    return new Adapter(
        provider,
        origin,
        Optional.ofNullable(jar.getImplementationVersion()),
        Optional.ofNullable(jar.getImplementationVendor()));
  }

  /** Whether it is not one of Hookline's own. */
  public boolean isOfPlugin() {
    return origin instanceof Origin.Plugin;
  }

  /** What it does, such as {@code JobQueue}. */
  public String port() {
    return provider.port().getSimpleName();
  }

  /** What it is chosen by. */
  public String type() {
    return provider.type();
  }

  /** What it can be told. */
  public List<Key<?>> keys() {
    return provider.keys();
  }
}
