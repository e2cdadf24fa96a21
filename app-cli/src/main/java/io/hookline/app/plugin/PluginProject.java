package io.hookline.app.plugin;

import io.hookline.app.text.IoReason;
import io.hookline.port.AdapterException;
import io.hookline.spi.AdapterContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The beginning of a plugin: a Maven project that builds, with a provider, an adapter and the
 * contract that it must keep.
 *
 * @param name of the plugin, which is the type of its adapter as well
 * @param kind which port it is for
 * @param version of the artifacts that it is built with
 */
public record PluginProject(PluginName name, Kind kind, String version) {
  /** The ports that there is a beginning for. */
  public enum Kind {
    QUEUE,
    DLQ,
    HTTP,
    NOTIFY;

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException with those there are, where it did not
     */
    public static Kind parse(String text) {
      return Arrays.stream(values())
          .filter(kind -> kind.toString().equals(text))
          .findFirst()
          .orElseThrow(() ->
              new IllegalArgumentException(
                  "%s: there is no beginning for that port; there is one for: %s"
                      .formatted(
                          text,
                          Arrays.stream(values())
                              .map(Kind::toString)
                              .collect(Collectors.joining(", ")))));
    }

    /** As it stands in keys, such as {@code queue} in {@code queue.type}. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Writes it to a new folder.
   *
   * @return the files, relative to {@code folder}
   * @throws AdapterException where something of that name is there already, or cannot be written
   */
  public List<Path> write(Path folder) {
    try {
      Files.createDirectory(folder);
      Map<String, String> files = files();
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, filled(skeleton(file.getValue())));
      }
      return files.keySet().stream().sorted().map(Path::of).toList();
    } catch (FileAlreadyExistsException there) {
      throw new AdapterException(folder + ": is there already; choose another name", there);
    } catch (IOException unwritable) {
      throw new AdapterException(
          folder + ": cannot be written (" + IoReason.of(unwritable) + ")", unwritable);
    }
  }

  /** Each file, and the skeleton that it is made of. */
  private Map<String, String> files() {
    String sources = name.packageName().replace('.', '/') + "/" + name.className();
    return Map.of(
        "pom.xml",
        "pom.xml",
        "README.md",
        "README.md",
        "src/main/resources/META-INF/services/io.hookline.spi.AdapterProvider",
        "services",
        "src/main/java/" + sources + "Provider.java",
        kind + "/Provider.java",
        "src/main/java/" + sources + ".java",
        kind + "/Adapter.java",
        "src/test/java/" + sources + "ContractTest.java",
        kind + "/ContractTest.java");
  }

  private String filled(String skeleton) {
    return skeleton
        .replace("@NAME@", name.text())
        .replace("@CLASS@", name.className())
        .replace("@PACKAGE@", name.packageName())
        .replace("@PREFIX@", kind.toString())
        .replace("@VERSION@", version)
        .replace("@SPI@", String.valueOf(AdapterContext.SPI_VERSION));
  }

  private static String skeleton(String name) throws IOException {
    String resource = "skeleton/" + name + ".txt";
    try (InputStream text =
        Objects.requireNonNull(PluginProject.class.getResourceAsStream(resource), resource)) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
