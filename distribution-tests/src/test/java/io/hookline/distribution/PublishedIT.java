package io.hookline.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Node;

@DisplayName("What is published")
class PublishedIT {
  private static final String MANIFEST_NAME = "Automatic-Module-Name";

  @DisplayName("is the code, its sources and its Javadoc, of every module")
  @Test
  void files() throws IOException {
    assumeFalse(System.getProperty("javadoc", "").equals("skip: true"), "built with -Dfast");
    for (PublishedModule module : withJar()) {
      assertThat(entries(module.built(".jar"))).contains("META-INF/MANIFEST.MF");
      assertThat(entries(module.built("-sources.jar"))).anyMatch(name -> name.endsWith(".java"));
      assertThat(entries(module.built("-javadoc.jar"))).contains("index.html");
    }
  }

  @DisplayName("says what it is, under which licence, and where its sources are")
  @Test
  void metadata() throws IOException {
    assertThat(PublishedModule.parent())
        .satisfies(parent -> {
          for (List<String> path :
              List.of(
                  List.of("licenses", "license", "url"),
                  List.of("scm", "url"),
                  List.of("scm", "connection"))) {
            assertThat(PublishedModule.children(parent, path.toArray(String[]::new))).hasSize(1);
          }
        });
    for (PublishedModule module : PublishedModule.all()) {
      assertThat(module.file(".pom")).exists();
      assertThat(module.text("name")).as("%s", module).isPresent();
      assertThat(module.text("description")).as("%s", module).isPresent();
    }
  }

  @DisplayName("is in the bill of materials")
  @Test
  void bom() throws IOException {
    Set<String> managed =
        PublishedModule.children(
                PublishedModule.parent(),
                "dependencyManagement",
                "dependencies",
                "dependency",
                "artifactId")
            .stream()
            .map(Node::getTextContent)
            .collect(Collectors.toSet());
    assertThat(withJar()).extracting(PublishedModule::artifactId).isSubsetOf(managed);
  }

  @DisplayName("has a module name that does not come from a file's name")
  @Test
  void moduleNames() throws IOException {
    Map<String, String> names = new HashMap<>();
    for (PublishedModule module : withJar()) {
      ModuleReference found = module(module.file(".jar"));
      String name = found.descriptor().name();
      assertThat(name).isEqualTo(module.text("properties", "module.name").orElseThrow());
      if (found.descriptor().isAutomatic()) {
        assertThat(manifestName(module.file(".jar"))).isEqualTo(name);
      }
      assertThat(names.put(name, module.artifactId())).as(name).isNull();
    }
  }

  /** The two jars of Slack's SDK have a package in common, which no module path allows. */
  @DisplayName("stands on one module path with the libraries it needs, but for Slack's")
  @Test
  void modulePath() throws IOException {
    Path[] libraries = jars(Place.property("distribution").normalize().resolve("lib"));
    ModuleFinder finder = ModuleFinder.of(libraries);
    Set<String> ours =
        finder.findAll().stream()
            .map(found -> found.descriptor().name())
            .filter(name -> name.startsWith("io.hookline."))
            .collect(Collectors.toSet());
    assertThat(ours).hasSizeGreaterThan(5);

    Configuration resolved =
        ModuleLayer.boot().configuration().resolve(finder, ModuleFinder.of(), ours);

    assertThat(resolved.modules()).extracting(ResolvedModule::name).containsAll(ours);
  }

  private static List<PublishedModule> withJar() throws IOException {
    return PublishedModule.all().stream().filter(PublishedModule::hasJar).toList();
  }

  private static ModuleReference module(Path jar) {
    Set<ModuleReference> found = ModuleFinder.of(jar).findAll();
    assertThat(found).hasSize(1);
    return found.iterator().next();
  }

  private static String manifestName(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest().getMainAttributes().getValue(MANIFEST_NAME);
    }
  }

  private static List<String> entries(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.stream().map(entry -> entry.getName()).toList();
    }
  }

  private static Path[] jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(file -> !file.getFileName().toString().contains("slack"))
          .toArray(Path[]::new);
    }
  }
}
