package io.hookline.app.console;

import io.hookline.app.plugin.Adapter;
import io.hookline.app.plugin.BrokenPlugin;
import io.hookline.app.plugin.InstalledAdapters;
import io.hookline.app.text.PlainText;
import io.hookline.format.AdapterJson;
import io.hookline.spi.Key;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The adapters there are. */
public final class AdapterTable {
  private static final Comparator<Adapter> ORDER =
      Comparator.comparing(Adapter::port).thenComparing(Adapter::type);

  private final Look look;

  private AdapterTable(Look look) {
    this.look = look;
  }

  /** All of them, a heading first, and the plugins that cannot be used. */
  public static List<String> of(InstalledAdapters installed, boolean keys, Look look) {
    AdapterTable table = new AdapterTable(look);
    return Stream.concat(
            table.rows(installed.adapters(), keys), installed.broken().stream().map(table::broken))
        .toList();
  }

  /** Those of plugins that can be used. */
  public static List<String> ofPlugins(InstalledAdapters installed, Look look) {
    List<Adapter> ofPlugins = installed.adapters().stream().filter(Adapter::isOfPlugin).toList();
    return ofPlugins.isEmpty()
        ? List.of("There is no plugin.")
        : new AdapterTable(look).rows(ofPlugins, false).toList();
  }

  /** All of them, as one JSON object each. */
  public static List<String> json(InstalledAdapters installed) {
    return Stream.concat(
            installed.adapters().stream().sorted(ORDER).map(AdapterTable::json),
            installed.broken().stream().map(one -> AdapterJson.broken(one.place(), one.cause())))
        .toList();
  }

  private static String json(Adapter adapter) {
    return AdapterJson.adapter(
        adapter.provider(), adapter.version(), adapter.vendor(), adapter.origin().text());
  }

  private Stream<String> rows(List<Adapter> adapters, boolean keys) {
    List<Adapter> sorted = adapters.stream().sorted(ORDER).toList();
    Table table = new Table();
    table.row(
        Stream.of("PORT", "TYPE", "VERSION", "FROM")
            .map(name -> look.paint(Style.DIM, name))
            .toArray(String[]::new));
    sorted.forEach(adapter -> table.row(cells(adapter)));
    List<String> lines = table.lines();
    Stream.Builder<String> all = Stream.builder();
    all.add(lines.getFirst());
    for (int i = 0; i < sorted.size(); i++) {
      all.add(lines.get(i + 1));
      if (keys) {
        keys(sorted.get(i)).forEach(all);
      }
    }
    return all.build();
  }

  private static String[] cells(Adapter adapter) {
    Optional<String> vendor = adapter.vendor().map(name -> " (" + name + ")");
    return new String[] {
      adapter.port(),
      adapter.type(),
      PlainText.of(adapter.version().orElse("unknown") + vendor.orElse("")),
      PlainText.of(adapter.origin().text())
    };
  }

  private Stream<String> keys(Adapter adapter) {
    Table table = new Table();
    adapter.keys().forEach(key -> table.row("  " + key.name(), value(key), meaning(key)));
    return table.lines().stream();
  }

  private static String value(Key<?> key) {
    return key.fallback()
        .orElseGet(() -> key.isRequired() ? "must be given" : key.notes().otherwise());
  }

  private static String meaning(Key<?> key) {
    return PlainText.of(key.meaning()) + (key.secret() ? " (secret)" : "");
  }

  private String broken(BrokenPlugin plugin) {
    return look.gaveUp() + " " + plugin.problem();
  }
}
