package io.hookline.app.reference;

import io.hookline.app.config.AdapterChoice;
import io.hookline.app.config.EnvironmentNames;
import io.hookline.app.config.KnownKeys;
import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.app.reference.KeySet.Chosen;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import io.hookline.spi.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A configuration file to start with: every key with its meaning and its default, commented out but
 * for those that must be given and those that were chosen.
 */
public final class StarterFile {
  private static final int WIDTH = 98;

  private static final List<String> HEAD =
      List.of(
          "# Settings of Hookline: hookline.yaml in the folder that it is started in, or the file"
              + " named",
          "# with --config. Remove the # before what you change: each line shows the default, or"
              + " an",
          "# example where there is none.",
          "#",
          "# The environment (HOOKLINE_RETRY_MAX_ATTEMPTS=3) goes before this file, the command"
              + " line",
          "# (-D retry.max-attempts=3) before both. ${NAME:default} takes a value from the"
              + " environment.",
          "# Durations: 500ms, 5s, 2h, 1d. Sizes: 512B, 16KiB, 4MiB. Keys may be nested as well.",
          "# hookline config check tells what is wrong, hookline config show what holds.");

  private final KeyCatalog catalog;
  private final Map<String, String> chosen;
  private final List<String> lines = new ArrayList<>();

  private StarterFile(KeyCatalog catalog, Map<String, String> chosen) {
    this.catalog = catalog;
    this.chosen = chosen;
  }

  /** With all keys of all adapters, each commented out. */
  public static List<String> ofAll(ProviderRegistry adapters) {
    StarterFile file = new StarterFile(KeyCatalog.of(adapters), Map.of());
    return file.lines(_ -> true, false);
  }

  /**
   * With the keys of the application and those of the adapters that are chosen.
   *
   * @param chosen values of keys, types of adapters among them
   * @throws InvalidSettingsException where there is no such key, or no adapter of such a type
   */
  public static List<String> of(ProviderRegistry adapters, Map<String, String> chosen) {
    new KnownKeys(adapters.keys()).verify(chosen.keySet());
    AdapterChoice.ALL.forEach(choice -> verify(adapters, choice, chosen));
    StarterFile file = new StarterFile(KeyCatalog.of(adapters), chosen);
    return file.lines(file::isChosen, true);
  }

  private static void verify(
      ProviderRegistry adapters, AdapterChoice choice, Map<String, String> chosen) {
    String type = chosen.get(choice.key().name());
    try {
      if (type != null) {
        adapters.find(choice.ports().getFirst(), type);
      }
    } catch (IllegalArgumentException unknown) {
      throw new InvalidSettingsException(
          List.of(choice.key().name() + ": " + unknown.getMessage()));
    }
  }

  private boolean isChosen(Chosen adapter) {
    String type = chosen.get(adapter.key().name());
    return type == null ? adapter.isDefault() : type.equals(adapter.type());
  }

  private List<String> lines(Predicate<Chosen> wanted, boolean active) {
    lines.addAll(HEAD);
    for (KeyGroup group : catalog.groups()) {
      for (KeySet set : group.sets()) {
        if (set.adapter().stream().allMatch(wanted)) {
          add(set.adapter().map(Chosen::toString).orElse(group.name()), set.keys(), active);
        }
      }
    }
    return lines;
  }

  private void add(String title, List<Key<?>> keys, boolean active) {
    lines.add("");
    lines.add("# --- " + title + " " + "-".repeat(Math.max(0, WIDTH - 7 - title.length())));
    for (Key<?> key : keys) {
      lines.add("");
      lines.addAll(comment(key));
      boolean isSet = active && (chosen.containsKey(key.name()) || key.isRequired());
      lines.add((isSet ? "" : "#") + key.name() + ": " + value(key, isSet));
    }
  }

  private String value(Key<?> key, boolean isSet) {
    if (chosen.containsKey(key.name())) {
      return YamlText.of(chosen.get(key.name()));
    }
    if (isSet && key.secret()) {
      return "${" + EnvironmentNames.variable(key.name()) + "}";
    }
    String text = key.fallback().filter(value -> !value.isEmpty()).orElse(key.notes().example());
    return key.type().shape() instanceof Shape.Items ? YamlText.list(text) : YamlText.of(text);
  }

  private List<String> comment(Key<?> key) {
    String types = KeyText.type(key, catalog).replace("`", "");
    String otherwise = key.notes().otherwise().replace("`", "");
    return wrapped(
        key.meaning()
            + (otherwise.isEmpty() ? "" : "; by default " + otherwise)
            + (key.isRequired() ? "; must be given" : "")
            + " ("
            + types
            + ")");
  }

  private static List<String> wrapped(String text) {
    List<String> wrapped = new ArrayList<>();
    StringBuilder line = new StringBuilder("#");
    for (String word : text.split(" ", -1)) {
      if (line.length() + word.length() >= WIDTH) {
        wrapped.add(line.toString());
        line.replace(1, line.length(), "");
      }
      line.append(' ').append(word);
    }
    wrapped.add(line.toString());
    return wrapped;
  }
}
