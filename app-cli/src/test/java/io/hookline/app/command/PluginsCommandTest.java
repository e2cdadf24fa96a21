package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.command.CommandLineRun.Result;
import io.hookline.app.plugin.ProbeSources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The commands on plugins")
class PluginsCommandTest {
  @TempDir private Path folder;
  private CommandLineRun hookline = new CommandLineRun(Path.of(""));

  @BeforeEach
  void onePlugin() throws IOException {
    hookline = new CommandLineRun(folder).with("HOOKLINE_PLUGINS_DIR", "plugins");
    ProbeSources.saying("return word;")
        .manifest("Implementation-Version", "1.2")
        .manifest("Implementation-Vendor", "Shop Ltd")
        .into(folder.resolve("plugins/probe/probe.jar"));
  }

  @DisplayName("list every adapter, its version, and where it came from")
  @Test
  void list() {
    Result result = hookline.run("plugins", "list");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out().lines().map(line -> line.replaceAll(" {2,}", "|")))
        .startsWith("PORT|TYPE|VERSION|FROM")
        .anyMatch(line -> line.matches("JobQueue\\|file\\|[^|]+\\|hookline"))
        .contains("Notifier|probe|1.2 (Shop Ltd)|" + plugin("probe"));
  }

  @DisplayName("list keys where they are wanted")
  @Test
  void keys() {
    assertThat(hookline.run("plugins", "list", "--keys").out())
        .containsPattern("probe\\.word +none +a word \\(secret\\)")
        .containsPattern("queue\\.file\\.path +must be given ");
    assertThat(hookline.run("plugins", "list", "--json").out())
        .contains(
            """
            {"port":"Notifier","type":"probe","version":"1.2","vendor":"Shop Ltd","from":"%s",\
            "keys":[{"name":"probe.word","type":"text","default":"none","required":false,\
            "secret":true,"meaning":"a word"}]}
            """
                .formatted(plugin("probe")));
  }

  @DisplayName("list a broken one among the others, with its cause")
  @Test
  void broken() throws IOException {
    Files.createDirectories(folder.resolve("plugins/empty"));
    String cause = "holds no jar; put the plugin's jars there, or remove it";

    Result list = hookline.run("plugins", "list");
    assertThat(list.exitCode()).isEqualTo(2);
    assertThat(list.out()).contains("probe").contains(plugin("empty") + ": " + cause);
    assertThat(hookline.run("plugins", "list", "--json").out())
        .contains("{\"from\":\"" + plugin("empty") + "\",\"broken\":\"" + cause + "\"}\n");
    assertThat(hookline.run("config", "check"))
        .isEqualTo(new Result(2, "", "hookline: " + plugin("empty") + ": " + cause + "\n"));
  }

  @DisplayName("check plugins with the settings that are given")
  @Test
  void check() {
    Result well = hookline.run("plugins", "check");
    assertThat(well.exitCode()).isZero();
    assertThat(well.out()).contains("probe").endsWith("All plugins can be used.\n");

    Result badly = hookline.run("plugins", "check", "plugins/probe", "-D", "probe.wrod=x");
    assertThat(badly.exitCode()).isEqualTo(2);
    assertThat(badly.err())
        .isEqualTo("hookline: command line: probe.wrod: is not a key (did you mean probe.word?)\n");
  }

  @DisplayName("check one that is not installed")
  @Test
  void checkOther() throws IOException {
    Path other = folder.resolve("target/plugin");
    ProbeSources.saying("System.exit(0); return null;").into(other.resolve("other.jar"));
    Result result = hookline.run("plugins", "check", "target/plugin");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "hookline: %s: other.jar: class probe.Probe calls java.lang.System.exit, which would end Hookline: throw AdapterException instead\n"
                .formatted(other));
  }

  @DisplayName("leave it to all others to know a plugin's keys, and to mask its secrets")
  @Test
  void knownKeys() {
    Result result = hookline.run("config", "check", "-D", "probe.word=hush");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).containsPattern("probe\\.word +\\*\\*\\*\\* +command line");
  }

  @DisplayName("say which folder is none")
  @Test
  void noFolder() {
    assertThat(hookline.run("plugins", "list", "-D", "plugins.dir=nowhere"))
        .isEqualTo(
            new Result(
                2,
                "",
                "hookline: command line: plugins.dir: %s is no folder; make it, or name another\n"
                    .formatted(folder.resolve("nowhere"))));
  }

  private Path plugin(String name) {
    return folder.resolve("plugins").resolve(name);
  }
}
