package io.hookline.app.plugin;

import io.hookline.port.AdapterException;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A provider of a plugin, always called in the plugin's context. What it says of itself was asked
 * once, when it was loaded.
 */
record PluginProvider<P>(
    AdapterProvider<P> provider,
    PluginContext context,
    Class<P> port,
    String type,
    List<Key<?>> keys)
    implements AdapterProvider<P> {

  static <P> PluginProvider<P> of(AdapterProvider<P> provider, PluginContext context) {
    return context.in(() ->
        new PluginProvider<>(
            provider, context, provider.port(), provider.type(), List.copyOf(provider.keys())));
  }

  @Override
  public AdapterFactory<P> configure(Settings settings) {
    try {
      AdapterFactory<P> factory = given(context.in(() -> provider.configure(settings)));
      return host -> open(factory, host);
    } catch (InvalidSettingsException | AdapterException told) {
      throw told;
    } catch (RuntimeException | LinkageError failed) {
      throw new AdapterException(failure("cannot be configured", failed), failed);
    }
  }

  private P open(AdapterFactory<P> factory, AdapterContext host) {
    try {
      return PluginCalls.to(port, given(context.in(() -> factory.open(host))), context);
    } catch (AdapterException told) {
      throw told;
    } catch (RuntimeException | LinkageError failed) {
      throw new AdapterException(failure("cannot be opened", failed), failed);
    }
  }

  private static <T> T given(@Nullable T made) {
    return Objects.requireNonNull(made, "it gave null");
  }

  private String failure(String what, Throwable failed) {
    return "%s: %s of type %s %s: %s"
        .formatted(context.plugin(), port.getSimpleName(), type, what, Reason.of(failed));
  }
}
