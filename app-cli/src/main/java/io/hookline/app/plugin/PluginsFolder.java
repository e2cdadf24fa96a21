package io.hookline.app.plugin;

import io.hookline.app.text.IoReason;
import io.hookline.app.text.PlainText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A folder with one folder for each plugin, which holds its jars and no folders. */
final class PluginsFolder {
  private static final int DEPTH = 4;

  private final List<Adapter> adapters = new ArrayList<>();
  private final List<BrokenPlugin> broken = new ArrayList<>();

  /** Loads all that is there, in the order of names. */
  PluginsFolder(Path folder) {
    try {
      for (Path entry : visible(folder)) {
        if (Files.isDirectory(entry)) {
          add(entry);
        } else if (isJar(entry)) {
          broken.add(new BrokenPlugin(place(entry), loose(entry)));
        }
      }
    } catch (IOException unreadable) {
      broken.add(new BrokenPlugin(place(folder), IoReason.of(unreadable)));
    }
  }

  private PluginsFolder() {}

  /** Loads one plugin. */
  static PluginsFolder ofOne(Path plugin) {
    PluginsFolder one = new PluginsFolder();
    one.add(plugin);
    return one;
  }

  List<Adapter> adapters() {
    return adapters;
  }

  List<BrokenPlugin> broken() {
    return broken;
  }

  private void add(Path plugin) {
    try {
      adapters.addAll(PluginLoader.load(place(plugin), jars(plugin)));
    } catch (BrokenPluginException cause) {
      broken.add(new BrokenPlugin(place(plugin), String.valueOf(cause.getMessage())));
    } catch (IOException unreadable) {
      broken.add(new BrokenPlugin(place(plugin), IoReason.of(unreadable)));
    }
  }

  private static List<Path> jars(Path plugin) throws IOException, BrokenPluginException {
    List<Path> nested = nested(plugin);
    if (!nested.isEmpty()) {
      throw new BrokenPluginException(
          "%s lies in a folder of its own; put all jars side by side"
              .formatted(PlainText.of(plugin.relativize(nested.getFirst()).toString())));
    }
    List<Path> jars = visible(plugin).stream().filter(PluginsFolder::isJar).toList();
    if (jars.isEmpty()) {
      throw new BrokenPluginException("holds no jar; put the plugin's jars there, or remove it");
    }
    return jars;
  }

  private static List<Path> nested(Path plugin) throws IOException {
    try (Stream<Path> all = Files.walk(plugin, DEPTH)) {
      return all.filter(PluginsFolder::isJar)
          .filter(jar -> !plugin.equals(jar.getParent()))
          .filter(jar -> !isHidden(plugin.relativize(jar)))
          .sorted()
          .toList();
    } catch (UncheckedIOException unreadable) {
      throw new IOException(unreadable.getMessage(), unreadable);
    }
  }

  private static List<Path> visible(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(entry -> !isHidden(entry.getFileName())).sorted().toList();
    }
  }

  private static boolean isHidden(Path relative) {
    return StreamSupport.stream(relative.spliterator(), false)
        .anyMatch(name -> name.toString().startsWith("."));
  }

  private static boolean isJar(Path file) {
    return file.getFileName().toString().endsWith(".jar") && Files.isRegularFile(file);
  }

  private static String loose(Path jar) {
    String name = jar.getFileName().toString().replaceAll("(-[0-9].*)?\\.jar$", "");
    return "lies loose; put it into a folder of its own, such as "
        + place(jar.resolveSibling(name))
        + "/";
  }

  private static String place(Path path) {
    return PlainText.of(path.toString());
  }
}
