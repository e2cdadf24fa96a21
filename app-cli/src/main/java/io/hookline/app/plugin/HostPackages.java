package io.hookline.app.plugin;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What plugins see of the host: the packages that the SPI and the ports speak of, and SLF4J. Each
 * is named in full, because a prefix lets in what is added below it later.
 */
final class HostPackages {
  /** Of Hookline. */
  static final Set<String> API =
      hookline(
          "alert", "destination", "event", "job", "letter", "log", "port", "retry", "spi", "trace");

  /** Of Hookline's domain, and not for plugins. */
  static final Set<String> HIDDEN = hookline("engine", "notify", "redrive", "signature");

  private static final Set<String> SLF4J =
      Set.of("org.slf4j", "org.slf4j.event", "org.slf4j.helpers", "org.slf4j.spi");

  private HostPackages() {}

  /** Whether the class of that name comes from the host. */
  static boolean have(String className) {
    String name = packageOf(className);
    return API.contains(name) || SLF4J.contains(name);
  }

  /** The package of a class, both written with dots. */
  static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  private static Set<String> hookline(String... names) {
    return Stream.of(names).map("io.hookline."::concat).collect(Collectors.toUnmodifiableSet());
  }
}
