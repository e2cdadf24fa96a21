package io.hookline.app.plugin;

import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterProvider;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.regex.Pattern;

/** Loads one plugin, or tells why it cannot be used. */
final class PluginLoader {
  private static final ClassLoader HOST = PluginLoader.class.getClassLoader();
  private static final String PORTS = JobQueue.class.getPackageName();
  private static final Pattern TYPE = Pattern.compile("[a-z0-9-]+");

  private final PluginContext context;

  private PluginLoader(PluginContext context) {
    this.context = context;
  }

  /**
   * Loads the plugin that consists of {@code jars}, for as long as the process lives.
   *
   * @param place its folder, for people
   */
  static List<Adapter> load(String place, List<Path> jars) throws BrokenPluginException {
    PluginContext context =
        new PluginContext(place, new PluginClassLoader(place, checked(jars), HOST));
    try {
      return context.in(new PluginLoader(context)::adapters);
    } catch (ServiceConfigurationError | LinkageError unusable) {
      throw new BrokenPluginException(Reason.of(unusable));
    }
  }

  private static List<URL> checked(List<Path> files) throws BrokenPluginException {
    List<PluginJar> jars = new ArrayList<>();
    for (Path file : files) {
      PluginJar jar = PluginJar.read(file);
      jar.check(new HostApi(HOST));
      jars.add(jar);
    }
    if (jars.stream().noneMatch(PluginJar::providers)) {
      throw new BrokenPluginException(
          "none of its jars has a provider; name yours in META-INF/services/"
              + AdapterProvider.class.getName());
    }
    return jars.stream().map(PluginJar::url).toList();
  }

  private List<Adapter> adapters() throws BrokenPluginException {
    List<Adapter> adapters = new ArrayList<>();
    for (ServiceLoader.Provider<AdapterProvider<?>> found : named()) {
      if (context.loader().equals(found.type().getClassLoader())) {
        PluginProvider<?> provider = introduced(found.get());
        adapters.add(Adapter.of(provider, found.type(), new Origin.Plugin(context.plugin())));
      }
    }
    if (adapters.isEmpty()) {
      throw new BrokenPluginException("names no provider in META-INF/services");
    }
    return adapters;
  }

  @SuppressWarnings({"rawtypes", "unchecked"}) // A class literal has no type argument.
  private List<ServiceLoader.Provider<AdapterProvider<?>>> named() {
    return (List) ServiceLoader.load(AdapterProvider.class, context.loader()).stream().toList();
  }

  private PluginProvider<?> introduced(AdapterProvider<?> found) throws BrokenPluginException {
    String name = "provider " + found.getClass().getName();
    try {
      PluginProvider<?> provider = PluginProvider.of(found, context);
      check(name, provider);
      return provider;
    } catch (RuntimeException failed) {
      throw new BrokenPluginException(name + ": cannot say what it is: " + Reason.of(failed));
    }
  }

  private static void check(String name, PluginProvider<?> provider) throws BrokenPluginException {
    Class<?> port = provider.port();
    if (!port.isInterface()
        || !AutoCloseable.class.isAssignableFrom(port)
        || !port.getPackageName().equals(PORTS)
        || !HOST.equals(port.getClassLoader())) {
      throw new BrokenPluginException(
          "%s: is for %s, which is no port of Hookline, such as %s"
              .formatted(name, port.getName(), JobQueue.class.getName()));
    }
    if (!TYPE.matcher(provider.type()).matches()) {
      throw new BrokenPluginException(
          name + ": its type \"" + provider.type() + "\" is not of the form a-z, 0-9 and -");
    }
  }
}
