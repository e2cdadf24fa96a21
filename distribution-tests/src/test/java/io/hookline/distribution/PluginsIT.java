package io.hookline.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.distribution.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;
import javax.tools.JavaCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A plugin that somebody else built")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PluginsIT {
  private static final Duration SOON = Duration.ofSeconds(30);

  private Path queue = Path.of("");

  @BeforeAll
  void build(@TempDir Path shared) throws Exception {
    queue = OutsideProject.copy("plugin-queue-directory", shared.resolve("queue")).plugin();
  }

  @DisplayName("passes the published contract, and delivers what is dropped into its directory")
  @Test
  void delivers(@TempDir Path home, @TempDir Path work) throws Exception {
    OwnHookline hookline = OwnHookline.in(home);
    hookline.install("queue-directory", queue);
    Path output = work.resolve("output.txt");
    try (SlowReceiver receiver = SlowReceiver.open()) {
      Path spool = Files.createDirectory(work.resolve("spool"));
      drop(spool, "order-1", receiver);
      Process worker =
          hookline.start(
              work,
              output,
              "run",
              "--queue=directory",
              "-Dqueue.directory.path=spool",
              "-Dhttp.allow=127.0.0.0/8");
      try {
        await().atMost(SOON).until(() -> receiver.received().containsKey("order-1"));
        drop(spool, "order-2", receiver);
        await().atMost(SOON).until(() -> receiver.received().containsKey("order-2"));
      } finally {
        worker.destroy();
        assertThat(worker.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
      }
      assertThat(receiver.received()).isEqualTo(Map.of("order-1", 1, "order-2", 1));
      assertThat(spool).isDirectoryNotContaining("glob:**/*.json");
      // Hookline has another version of that library.
      assertThat(Files.readString(output)).contains("spool, read by Jackson 2.18.2\n");
      assertThat(home.resolve("lib")).isDirectoryNotContaining("glob:**/jackson-*-2.18*");
      assertThat(home.resolve("lib")).isDirectoryContaining("glob:**/jackson-core-*");
    }
  }

  @DisplayName("is listed with its version and its folder, a broken one with its cause")
  @Test
  void listed(@TempDir Path home) throws Exception {
    OwnHookline hookline = OwnHookline.in(home);
    hookline.install("queue-directory", queue);
    assertThat(hookline.run(home, "plugins", "list").output())
        .containsPattern(
            "JobQueue +directory +1\\.0 \\(Example Ltd\\) +"
                + hookline.plugin("queue-directory")
                + "\n");

    Files.createDirectory(hookline.plugin("empty"));
    assertBroken(
        hookline,
        hookline.plugin("empty") + ": holds no jar; put the plugin's jars there, or remove it");
  }

  @DisplayName("says which class is missing where one of its jars is")
  @Test
  void incomplete(@TempDir Path home, @TempDir Path work) throws Exception {
    OwnHookline hookline = OwnHookline.in(home);
    hookline.install("queue-directory", queue);
    Files.delete(hookline.plugin("queue-directory").resolve("jackson-databind-2.18.2.jar"));
    Result run = hookline.run(work, "run", "--queue=directory", "-Dqueue.directory.path=spool");
    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.output())
        .isEqualTo(
            "hookline: %s: JobQueue of type directory cannot be opened: class %s is missing; add the jar that holds it to the folder\n"
                .formatted(
                    hookline.plugin("queue-directory"),
                    "com.fasterxml.jackson.databind.cfg.PackageVersion"));
  }

  @DisplayName("stops the start where it is there twice, or lies loose")
  @Test
  void misplaced(@TempDir Path home) throws Exception {
    OwnHookline hookline = OwnHookline.in(home);
    hookline.install("one", queue);
    hookline.install("two", queue);
    assertBroken(
        hookline,
        "%s: JobQueue of type directory is there already, from %s; remove one of them"
            .formatted(hookline.plugin("two"), hookline.plugin("one")));
    hookline.remove("two");

    Files.copy(
        queue.resolve("hookline-queue-directory-1.0.jar"),
        hookline.plugin("hookline-queue-directory-1.0.jar"));
    assertBroken(
        hookline,
        "%s: lies loose; put it into a folder of its own, such as %s/"
            .formatted(
                hookline.plugin("hookline-queue-directory-1.0.jar"),
                hookline.plugin("hookline-queue-directory")));
  }

  @DisplayName("is refused where it would end the process, or was made for a newer Hookline")
  @Test
  void hostile(@TempDir Path home, @TempDir Path work) throws Exception {
    OwnHookline hookline = OwnHookline.in(home);
    jar(work, hookline.plugin("evil"), "System.exit(0);", "1");
    assertBroken(
        hookline,
        hookline.plugin("evil")
            + ": evil.jar: class Evil calls java.lang.System.exit, which would end Hookline: throw"
            + " AdapterException instead");

    jar(work, hookline.plugin("evil"), "", "2");
    assertBroken(
        hookline,
        hookline.plugin("evil")
            + ": evil.jar: was made for version 2 of the SPI, and this Hookline has version 1;"
            + " update Hookline, or take an older version of the plugin");
  }

  private static void assertBroken(OwnHookline hookline, String problem) throws Exception {
    Result list = hookline.run(hookline.home(), "plugins", "list");
    assertThat(list.output()).contains(problem).contains("JobQueue ");
    assertThat(list.exitCode()).isEqualTo(2);
    Result check = hookline.run(hookline.home(), "config", "check");
    assertThat(check.output()).isEqualTo("hookline: " + problem + "\n");
    assertThat(check.exitCode()).isEqualTo(2);
  }

  private static void drop(Path spool, String name, SlowReceiver receiver) throws IOException {
    Path part = spool.resolve(name + ".part");
    Files.writeString(part, "{\"url\": \"%s\", \"body\": {}}".formatted(receiver.url()));
    Files.move(part, spool.resolve(name + ".json"));
  }

  private static void jar(Path work, Path plugin, String constructor, String spi)
      throws IOException {
    Path source =
        Files.writeString(
            work.resolve("Evil.java"),
            """
            import io.hookline.port.*;
            import io.hookline.spi.*;
            import java.util.List;
            public class Evil implements AdapterProvider<Notifier> {
              public Evil() { %s }
              public Class<Notifier> port() { return Notifier.class; }
              public String type() { return "evil"; }
              public List<Key<?>> keys() { return List.of(); }
              public AdapterFactory<Notifier> configure(Settings settings) { return null; }
            }
            """
                .formatted(constructor));
    Path classes = work.resolve("classes");
    JavaCompiler compiler = javax.tools.ToolProvider.getSystemJavaCompiler();
    String domain = System.getProperty("java.class.path", "");
    assertThat(
            compiler.run(
                null, null, null, "-cp", domain, "-d", classes.toString(), source.toString()))
        .isZero();
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(services.resolve("io.hookline.spi.AdapterProvider"), "Evil");
    Path manifest =
        Files.writeString(work.resolve("manifest"), "Hookline-Spi-Version: " + spi + "\n");
    List<String> words =
        List.of(
            "--create",
            "--file=" + Files.createDirectories(plugin).resolve("evil.jar"),
            "--manifest=" + manifest,
            "-C",
            classes.toString(),
            ".");
    assertThat(
            ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, words.toArray(String[]::new)))
        .isZero();
  }
}
