package io.hookline.app.plugin;

import io.hookline.app.text.IoReason;
import io.hookline.app.text.PlainText;
import io.hookline.spi.AdapterContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/**
 * One jar of a plugin.
 *
 * @param file where it is
 * @param providers whether it names providers, and so is the author's own work
 * @param spi the version of the SPI that it says to be made for, where it says so
 */
record PluginJar(Path file, boolean providers, Optional<String> spi) {
  private static final String SERVICES = "META-INF/services/io.hookline.spi.AdapterProvider";
  private static final String SPI = "Hookline-Spi-Version";
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  /** Looks at {@code file}. */
  static PluginJar read(Path file) throws BrokenPluginException {
    try (JarFile jar = new JarFile(file.toFile())) {
      Optional<Manifest> manifest = Optional.ofNullable(jar.getManifest());
      return new PluginJar(
          file,
          jar.getEntry(SERVICES) != null,
          manifest.map(one -> one.getMainAttributes().getValue(SPI)).map(String::strip));
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    }
  }

  /**
   * Refuses what was made for a newer Hookline, or does what a plugin must not do. Libraries beside
   * it are not looked at: they know nothing of Hookline, and many have a program of their own.
   */
  void check(HostApi host) throws BrokenPluginException {
    if (providers) {
      checkVersion();
      References references = new References(host);
      readClasses(references);
      Optional<String> problem = references.problem();
      if (problem.isPresent()) {
        throw new BrokenPluginException(name() + ": " + problem.get());
      }
    }
  }

  URL url() {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void checkVersion() throws BrokenPluginException {
    int ours = AdapterContext.SPI_VERSION;
    String given = spi.orElse(String.valueOf(ours));
    if (!NUMBER.matcher(given).matches() || Integer.parseInt(given) > ours) {
      throw new BrokenPluginException(
          ("%s: was made for version %s of the SPI, and this Hookline has version %d; update"
                  + " Hookline, or take an older version of the plugin")
              .formatted(name(), PlainText.of(given), ours));
    }
  }

  private void readClasses(References references) throws BrokenPluginException {
    try (JarFile jar = new JarFile(file.toFile())) {
      for (JarEntry entry : jar.stream().filter(PluginJar::isClass).toList()) {
        try (InputStream content = jar.getInputStream(entry)) {
          references.read(content.readAllBytes());
        }
      }
    } catch (IOException unreadable) {
      throw unreadable(file, unreadable);
    } catch (IllegalArgumentException | IndexOutOfBoundsException damaged) {
      throw new BrokenPluginException(name() + ": holds a damaged class file");
    }
  }

  private String name() {
    return file.getFileName().toString();
  }

  private static boolean isClass(JarEntry entry) {
    String name = entry.getName();
    return name.endsWith(".class")
        && !name.startsWith("META-INF/")
        && !name.endsWith("module-info.class");
  }

  private static BrokenPluginException unreadable(Path file, IOException why) {
    return new BrokenPluginException(
        "%s: cannot be read as a jar (%s)".formatted(file.getFileName(), IoReason.of(why)));
  }
}
