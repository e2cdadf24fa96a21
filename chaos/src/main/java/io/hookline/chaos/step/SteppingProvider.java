package io.hookline.chaos.step;

import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.BiFunction;

/**
 * The type {@code chaos} of a port: the real adapter, with a gate before and after what it does.
 *
 * @param <P> the port
 */
abstract class SteppingProvider<P> implements AdapterProvider<P> {
  static final String TYPE = "chaos";

  private final Class<P> port;
  private final Key<String> real;
  private final BiFunction<P, Gate, P> stepping;

  SteppingProvider(Class<P> port, Key<String> real, BiFunction<P, Gate, P> stepping) {
    this.port = port;
    this.real = real;
    this.stepping = stepping;
  }

  @Override
  public final Class<P> port() {
    return port;
  }

  @Override
  public final String type() {
    return TYPE;
  }

  @Override
  public final List<Key<?>> keys() {
    List<Key<?>> keys = new ArrayList<>(ChaosKeys.ALL);
    keys.add(real);
    providers().forEach(provider -> keys.addAll(provider.keys()));
    return keys;
  }

  @Override
  public final AdapterFactory<P> configure(Settings settings) {
    Gate gate = ChaosKeys.gate(settings);
    AdapterFactory<P> factory = provider(settings.get(real)).configure(settings);
    return context -> stepping.apply(factory.open(context), gate);
  }

  private AdapterProvider<P> provider(String type) {
    return providers().stream().filter(p -> p.type().equals(type)).findFirst().orElseThrow();
  }

  private List<AdapterProvider<P>> providers() {
    List<AdapterProvider<P>> providers = new ArrayList<>();
    for (AdapterProvider<?> provider : ServiceLoader.load(AdapterProvider.class)) {
      if (provider.port() == port && !provider.type().equals(TYPE)) {
        @SuppressWarnings("unchecked") // The port says so.
        AdapterProvider<P> typed = (AdapterProvider<P>) provider;
        providers.add(typed);
      }
    }
    return providers;
  }
}
