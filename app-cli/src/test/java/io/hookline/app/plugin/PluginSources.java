package io.hookline.app.plugin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Sources of a plugin, which become a real jar. */
public final class PluginSources {
  private static final String SERVICES = "META-INF/services/io.hookline.spi.AdapterProvider";

  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, byte[]> resources = new HashMap<>();
  private final Manifest manifest = new Manifest();

  PluginSources() {
    manifest("Manifest-Version", "1.0");
  }

  /** A class, by its full name. */
  PluginSources with(String name, String source) {
    sources.put(name, source);
    return this;
  }

  PluginSources resource(String name, byte[] content) {
    resources.put(name, content);
    return this;
  }

  PluginSources provider(String name) {
    return resource(SERVICES, name.getBytes(UTF_8));
  }

  public PluginSources manifest(String name, String value) {
    manifest.getMainAttributes().put(new Attributes.Name(name), value);
    return this;
  }

  /** Compiles all into class files, by their names in a jar. */
  Map<String, byte[]> compiled(Path scratch) throws IOException {
    Files.createDirectories(scratch);
    List<String> options =
        List.of("-d", scratch.toString(), "-cp", System.getProperty("java.class.path", ""));
    List<Source> units =
        sources.entrySet().stream().map(e -> new Source(e.getKey(), e.getValue())).toList();
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, options, null, units)
                .call())
        .isTrue();
    return classesIn(scratch);
  }

  /** The class files in {@code folder}, by their names in a jar. */
  static Map<String, byte[]> classesIn(Path folder) throws IOException {
    Map<String, byte[]> classes = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        classes.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return classes;
  }

  /** Makes {@code jar} of all. */
  public Path into(Path jar) throws IOException {
    Path scratch = jar.resolveSibling("." + jar.getFileName() + ".classes");
    return into(jar, sources.isEmpty() ? Map.of() : compiled(scratch));
  }

  /** Makes {@code jar} with other class files than those of the sources. */
  Path into(Path jar, Map<String, byte[]> classes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JarOutputStream out = new JarOutputStream(bytes, manifest)) {
      for (Map<String, byte[]> content : List.of(classes, resources)) {
        for (Map.Entry<String, byte[]> one : content.entrySet()) {
          out.putNextEntry(new JarEntry(one.getKey()));
          out.write(one.getValue());
        }
      }
    }
    Files.createDirectories(jar.getParent());
    return Files.write(jar, bytes.toByteArray());
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String name, String text) {
      super(
          URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
