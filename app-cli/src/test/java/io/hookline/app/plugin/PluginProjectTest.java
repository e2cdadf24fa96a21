package io.hookline.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.app.plugin.PluginProject.Kind;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The beginning of a plugin")
class PluginProjectTest {
  private static final PluginName NAME = new PluginName("rabbit-mq");

  @TempDir private Path folder;

  @DisplayName("compiles without a warning, its test included, and can be loaded")
  @ParameterizedTest
  @EnumSource
  void compiles(Kind kind) throws IOException {
    Path project = folder.resolve("rabbit-mq");
    new PluginProject(NAME, kind, "1.2.3").write(project);
    compile(project);

    new PluginSources()
        .provider("com.example.plugin_rabbit_mq.RabbitMqProvider")
        .into(
            folder.resolve("plugins/rabbit-mq/rabbit.jar"),
            PluginSources.classesIn(folder.resolve("classes")));
    assertThat(InstalledAdapters.with(folder.resolve("plugins")).registry().keys())
        .anyMatch(key -> key.name().startsWith(kind + ".rabbit-mq."));
  }

  @DisplayName("is a project with the artifacts of this version")
  @Test
  void project() throws IOException {
    Path project = folder.resolve("rabbit-mq");
    assertThat(new PluginProject(NAME, Kind.QUEUE, "1.2.3").write(project))
        .containsExactly(
            Path.of("README.md"),
            Path.of("pom.xml"),
            Path.of("src/main/java/com/example/plugin_rabbit_mq/RabbitMq.java"),
            Path.of("src/main/java/com/example/plugin_rabbit_mq/RabbitMqProvider.java"),
            Path.of("src/main/resources/META-INF/services/io.hookline.spi.AdapterProvider"),
            Path.of("src/test/java/com/example/plugin_rabbit_mq/RabbitMqContractTest.java"));
    assertThat(project.resolve("pom.xml"))
        .content()
        .contains("<version.hookline>1.2.3</version.hookline>")
        .contains("<Hookline-Spi-Version>1</Hookline-Spi-Version>");
    try (Stream<Path> files = Files.walk(project)) {
      assertThat(files.filter(Files::isRegularFile))
          .allSatisfy(file -> assertThat(file).content().doesNotContainPattern("@[A-Z]+@"));
    }
  }

  @DisplayName("overwrites nothing")
  @Test
  void refuses() throws IOException {
    Path there = Files.createDirectory(folder.resolve("rabbit-mq"));
    PluginProject project = new PluginProject(NAME, Kind.QUEUE, "1");
    assertThatThrownBy(() -> project.write(there))
        .isInstanceOf(AdapterException.class)
        .hasMessage(there + ": is there already; choose another name");
    assertThat(there).isEmptyDirectory();
  }

  @DisplayName("has a name that can be a type and a folder")
  @ParameterizedTest
  @ValueSource(strings = {"", "Rabbit", "../up", "a b", "-a", "a-", "a--b", "1a", "a.b"})
  void names(String name) {
    assertThatThrownBy(() -> new PluginName(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a plugin's name is made of a-z, 0-9 and single dashes");
  }

  private void compile(Path project) throws IOException {
    List<String> words =
        new ArrayList<>(
            List.of(
                "-Xlint:all,-classfile,-processing,-path",
                "-Werror",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path", ""),
                "-d",
                folder.resolve("classes").toString()));
    try (Stream<Path> files = Files.walk(project)) {
      files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(words::add);
    }
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, words.toArray(String[]::new)))
        .isZero();
  }
}
