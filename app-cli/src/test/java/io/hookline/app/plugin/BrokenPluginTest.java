package io.hookline.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.spi.InvalidSettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A plugin that cannot be used stops the start, in one line, when it")
class BrokenPluginTest {
  private static final int MAJOR_VERSION = 7;
  private static final String WELL = "return null;";

  @TempDir private Path folder;
  private Path plugin = Path.of("");

  @BeforeEach
  void place() {
    plugin = folder.resolve("probe");
  }

  @DisplayName("lacks a class")
  @Test
  void missingClass() throws IOException {
    PluginSources sources = provider("import probe.Other;", "new Other();");
    sources.with("probe.Other", "package probe; public class Other {}");
    Map<String, byte[]> classes = sources.compiled(folder.resolve(".scratch"));
    classes.remove("probe/Other.class");
    sources.into(plugin.resolve("probe.jar"), classes);
    assertBroken(
        "Provider probe.Provider could not be instantiated: class probe.Other is missing;"
            + " add the jar that holds it to the folder");
  }

  @DisplayName("was compiled for a newer Java")
  @Test
  void newerJava() throws IOException {
    PluginSources sources = ProbeSources.saying(WELL);
    Map<String, byte[]> classes = sources.compiled(folder.resolve(".scratch"));
    classes.values().forEach(file -> file[MAJOR_VERSION] = 99);
    sources.into(plugin.resolve("probe.jar"), classes);
    assertBroken(
        "class probe.Provider needs a newer Java than this one, which is %d; compile it for that"
            .formatted(Runtime.version().feature()));
  }

  @DisplayName("has a constructor that throws")
  @Test
  void throwingConstructor() throws IOException {
    write(provider("", "throw new IllegalStateException(\"no luck\\nat all\");"));
    assertBroken(
        "Provider probe.Provider could not be instantiated:"
            + " java.lang.IllegalStateException: no luck");
  }

  @DisplayName("throws when it is asked what it is")
  @Test
  void throwingType() throws IOException {
    write(
        ProbeSources.saying(WELL)
            .with(
                ProbeSources.PROVIDER,
                ProbeSources.provider("probe", "Notifier.class")
                    .replace("see(\"keys\");", "if (true) throw new RuntimeException(\"no\");")));
    assertBroken("provider probe.Provider: cannot say what it is: java.lang.RuntimeException: no");
  }

  @DisplayName("names no provider")
  @Test
  void noProvider() throws IOException {
    write(new PluginSources().with("probe.Some", "package probe; class Some {}"));
    assertBroken(
        "none of its jars has a provider; name yours in"
            + " META-INF/services/io.hookline.spi.AdapterProvider");
  }

  @DisplayName("names a provider that is not there")
  @Test
  void absentProvider() throws IOException {
    write(ProbeSources.saying(WELL).provider("probe.Absent"));
    assertBroken("Provider probe.Absent not found");
  }

  @DisplayName("names a provider that is none")
  @Test
  void noSubtype() throws IOException {
    write(ProbeSources.saying(WELL).provider("probe.Probe"));
    assertBroken("probe.Probe not a subtype");
  }

  @DisplayName("is for a port that is none")
  @Test
  void unknownPort() throws IOException {
    write(
        ProbeSources.saying(WELL)
            .with(ProbeSources.PROVIDER, ProbeSources.provider("probe", "Runnable.class")));
    assertBroken(
        "provider probe.Provider: is for java.lang.Runnable, which is no port of Hookline, such as"
            + " io.hookline.port.JobQueue");
  }

  @DisplayName("has a type that cannot be typed")
  @Test
  void oddType() throws IOException {
    write(
        ProbeSources.saying(WELL)
            .with(ProbeSources.PROVIDER, ProbeSources.provider("my probe", "Notifier.class")));
    assertBroken(
        "provider probe.Provider: its type \"my probe\" is not of the form a-z, 0-9 and -");
  }

  @DisplayName("says that it was made for a newer SPI")
  @Test
  void newerSpi() throws IOException {
    write(ProbeSources.saying(WELL).manifest("Hookline-Spi-Version", "2"));
    assertBroken(
        "probe.jar: was made for version 2 of the SPI, and this Hookline has version 1; update"
            + " Hookline, or take an older version of the plugin");
  }

  @DisplayName("uses what a newer SPI has, and says nothing")
  @Test
  void newerApi() throws IOException {
    PluginSources sources =
        provider("", "System.out.println(io.hookline.port.Claim.of(\"later\"));")
            .with(
                "io.hookline.port.Claim",
                """
                package io.hookline.port;
                public record Claim(String id) { public static Claim of(String id) { return null; } }
                """);
    Map<String, byte[]> classes = sources.compiled(folder.resolve(".scratch"));
    classes.keySet().removeIf(name -> name.startsWith("io/"));
    sources.into(plugin.resolve("probe.jar"), classes);
    assertBroken(
        "probe.jar: class probe.Provider uses io.hookline.port.Claim.of, which this Hookline does"
            + " not have: it was made for another version of it");
  }

  @DisplayName("links to the engine")
  @Test
  void engine() throws IOException {
    write(provider("", "io.hookline.engine.EngineSettings it = null; it.toString();"));
    assertBroken(
        "probe.jar: class probe.Provider uses io.hookline.engine.EngineSettings, which plugins do"
            + " not see");
  }

  @DisplayName("links to the program")
  @Test
  void program() throws IOException {
    write(provider("", "io.hookline.app.Main.main(new String[0]);"));
    assertBroken(
        "Provider probe.Provider could not be instantiated: uses io.hookline.app.Main, which"
            + " plugins do not see");
  }

  @DisplayName("brings Hookline's own classes along")
  @Test
  void ownClasses() throws IOException {
    write(
        ProbeSources.saying(WELL)
            .with("io.hookline.engine.Mine", "package io.hookline.engine; class Mine {}"));
    assertBroken(
        "probe.jar: holds io.hookline.engine.Mine, a class of Hookline itself; depend on"
            + " hookline-domain with scope provided");
  }

  @DisplayName("would end the process")
  @Test
  void exit() throws IOException {
    write(ProbeSources.saying("Runtime.getRuntime().halt(0); return null;"));
    assertBroken(
        "probe.jar: class probe.Probe calls java.lang.Runtime.halt, which would end Hookline:"
            + " throw AdapterException instead");
  }

  @DisplayName("has a jar that is none")
  @Test
  void noJar() throws IOException {
    Files.createDirectories(plugin);
    Files.writeString(plugin.resolve("probe.jar"), "text");
    assertBroken("probe.jar: cannot be read as a jar (zip END header not found)");
  }

  @DisplayName("is an empty folder")
  @Test
  void empty() throws IOException {
    Files.createDirectories(plugin);
    Files.writeString(plugin.resolve(".hidden.jar"), "text");
    assertBroken("holds no jar; put the plugin's jars there, or remove it");
  }

  @DisplayName("has its jar in a folder of its own")
  @Test
  void nested() throws IOException {
    ProbeSources.saying(WELL).into(plugin.resolve("lib/probe.jar"));
    assertBroken("lib/probe.jar lies in a folder of its own; put all jars side by side");
  }

  @DisplayName("lies loose among the folders")
  @Test
  void loose() throws IOException {
    Path jar = ProbeSources.saying(WELL).into(folder.resolve("probe-1.2.jar"));
    assertBroken(
        jar,
        "lies loose; put it into a folder of its own, such as " + folder.resolve("probe") + "/");
  }

  @DisplayName("has the name of another plugin's adapter")
  @Test
  void twice() throws IOException {
    write(ProbeSources.saying(WELL));
    Path twin = folder.resolve("twin");
    ProbeSources.saying(WELL).into(twin.resolve("twin.jar"));
    assertBroken(
        twin, "Notifier of type probe is there already, from " + plugin + "; remove one of them");
  }

  @DisplayName("has the name of one of Hookline's own")
  @Test
  void likeOurs() throws IOException {
    write(
        ProbeSources.saying(WELL)
            .with(ProbeSources.PROVIDER, ProbeSources.provider("file", "JobQueue.class")));
    assertBroken("JobQueue of type file is there already, from hookline; remove one of them");
  }

  @DisplayName("is not alone: each is told")
  @Test
  void several() throws IOException {
    Files.createDirectories(plugin);
    Files.createDirectories(folder.resolve("other"));
    assertThat(InstalledAdapters.with(folder).broken()).hasSize(2);
  }

  @DisplayName("but not for files that no plugin is made of")
  @Test
  void ignored() throws IOException {
    write(ProbeSources.saying(WELL));
    Files.writeString(folder.resolve("README"), "text");
    Files.writeString(folder.resolve(".loose.jar"), "text");
    Files.writeString(plugin.resolve("NOTICE"), "text");
    assertThat(InstalledAdapters.with(folder).registry().keys()).isNotEmpty();
  }

  /** The usual provider, whose constructor does more. */
  private static PluginSources provider(String imports, String construction) {
    String source =
        ProbeSources.provider("probe", "Notifier.class")
            .replace("import java.util.List;", "import java.util.List;" + imports)
            .replace("see(\"constructor\");", construction);
    return ProbeSources.saying(WELL).with(ProbeSources.PROVIDER, source);
  }

  private void write(PluginSources sources) throws IOException {
    sources.into(plugin.resolve("probe.jar"));
  }

  private void assertBroken(String cause) {
    assertBroken(plugin, cause);
  }

  private void assertBroken(Path place, String cause) {
    assertThatThrownBy(() -> InstalledAdapters.with(folder).registry())
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessage(place + ": " + cause);
  }
}
