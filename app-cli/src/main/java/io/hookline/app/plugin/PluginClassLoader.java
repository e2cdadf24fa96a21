package io.hookline.app.plugin;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/**
 * Loads one plugin: what {@link HostPackages} names from the host, the rest and all resources from
 * its jars and the JDK. Whatever libraries the host has, in whatever version, it does not see.
 */
final class PluginClassLoader extends URLClassLoader {
  static {
    registerAsParallelCapable();
  }

  private final ClassLoader host;

  PluginClassLoader(String name, List<URL> jars, ClassLoader host) {
    super(name, jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    this.host = host;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return HostPackages.have(name) ? host.loadClass(name) : super.loadClass(name, resolve);
  }
}
