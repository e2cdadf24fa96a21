package io.hookline.app.plugin;

import io.hookline.spi.AdapterProvider;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * All adapters there are, Hookline's own first, and the plugins that cannot be used.
 *
 * @param adapters those that can be chosen
 * @param broken those that cannot
 */
public record InstalledAdapters(List<Adapter> adapters, List<BrokenPlugin> broken) {

  /** Keeps its own copies. */
  public InstalledAdapters {
    adapters = List.copyOf(adapters);
    broken = List.copyOf(broken);
  }

  /** Hookline's own. */
  public static InstalledAdapters ofHookline() {
    return new InstalledAdapters(firstParty(), List.of());
  }

  /** Hookline's own and those of the plugins in {@code folder}, one folder each. */
  public static InstalledAdapters with(Path folder) {
    return joined(new PluginsFolder(folder));
  }

  /** Hookline's own and those of the plugin whose jars are in {@code folder}. */
  public static InstalledAdapters withOne(Path folder) {
    return joined(PluginsFolder.ofOne(folder));
  }

  /** The keys of all that can be chosen. */
  public List<Key<?>> keys() {
    return adapters.stream().<Key<?>>flatMap(adapter -> adapter.keys().stream()).toList();
  }

  /**
   * What they are chosen from.
   *
   * @throws InvalidSettingsException where one is broken, with one line for each
   */
  public ProviderRegistry registry() {
    if (!broken.isEmpty()) {
      throw new InvalidSettingsException(broken.stream().map(BrokenPlugin::problem).toList());
    }
    return new ProviderRegistry(
        adapters.stream().<AdapterProvider<?>>map(Adapter::provider).toList());
  }

  private static InstalledAdapters joined(PluginsFolder plugins) {
    Map<List<Object>, Adapter> byName = new HashMap<>();
    List<Adapter> chosen = new ArrayList<>();
    List<BrokenPlugin> broken = new ArrayList<>(plugins.broken());
    firstParty()
        .forEach(own -> {
          byName.put(name(own), own);
          chosen.add(own);
        });
    for (Adapter adapter : plugins.adapters()) {
      @Nullable Adapter before = byName.putIfAbsent(name(adapter), adapter);
      if (before == null) {
        chosen.add(adapter);
      } else {
        broken.add(new BrokenPlugin(adapter.origin().text(), twice(adapter, before)));
      }
    }
    return new InstalledAdapters(chosen, broken);
  }

  private static List<Object> name(Adapter adapter) {
    return List.of(adapter.provider().port(), adapter.type());
  }

  private static String twice(Adapter adapter, Adapter before) {
    return "%s of type %s is there already, from %s; remove one of them"
        .formatted(adapter.port(), adapter.type(), before.origin().text());
  }

  @SuppressWarnings("rawtypes") // A class literal has no type argument.
  private static List<Adapter> firstParty() {
    List<Adapter> own = new ArrayList<>();
    for (AdapterProvider<?> found : ServiceLoader.load(AdapterProvider.class)) {
      own.add(Adapter.of(found, found.getClass(), new Origin.FirstParty()));
    }
    return own;
  }
}
