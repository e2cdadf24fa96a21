package io.hookline.app.reference;

import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.spi.AdapterProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The adapters that Hookline comes with, without those that only tests have. */
public final class Shipped {
  private Shipped() {}

  /** All of them. */
  public static ProviderRegistry adapters() {
    List<AdapterProvider<?>> found = new ArrayList<>();
    for (AdapterProvider<?> provider : ServiceLoader.load(AdapterProvider.class)) {
      if (provider.getClass().getName().startsWith("io.hookline.adapter.")) {
        found.add(provider);
      }
    }
    return new ProviderRegistry(found);
  }
}
