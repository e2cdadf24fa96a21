package io.hookline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.distribution.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The check of what others build on")
class ApiToolTest {
  private static final String BEFORE =
      """
      package p;
      public interface Port {
        String ask(int times);
        record Value(String text) {}
        default void rest() {}
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void list() throws Exception {
    compile(BEFORE);
    run("write");
  }

  @DisplayName("calls what is gone, changed or to be implemented a break")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "String ask(int times);  | Object ask(int times);   | gone: p.Port: public abstract"
            + " java.lang.String ask(int)",
        "default void rest() {}  | ''                       | gone: p.Port: public default void"
            + " rest()",
        "String text             | String text, int more    | gone: p.Port$Value: public"
            + " p.Port$Value(java.lang.String)",
        "default void rest() {}  | default void rest() {} void more() throws Exception; | new, to"
            + " be implemented: p.Port: public abstract void more() throws java.lang.Exception"
      })
  void breaks(String before, String after, String told) throws Exception {
    compile(BEFORE.replace(before, after));
    Result result = run("check");
    assertThat(result.output()).contains(told);
    assertThat(folder.resolve("breaks")).content().contains(told);
  }

  @DisplayName("lets an addition pass, and counts it")
  @Test
  void additions() throws Exception {
    compile(
        BEFORE.replace("default void rest() {}", "default void rest() {} default void more() {}"));
    assertThat(run("check").output())
        .isEqualTo(folder.resolve("api.txt") + " does not hold 1 additions yet\n");
    assertThat(folder.resolve("breaks")).doesNotExist();
  }

  @DisplayName("says nothing where nothing has changed")
  @Test
  void same() throws Exception {
    assertThat(run("check").output()).isEmpty();
  }

  @DisplayName("has run before the build looks for breaks, in whatever order the plugins stand")
  @ParameterizedTest
  @ValueSource(strings = {"domain", "adapters-testkit"})
  void before(String module) throws IOException {
    String pom = Files.readString(Place.ROOT.resolve(module + "/pom.xml"));
    assertThat(phase("exec-maven-plugin", pom)).isEqualTo("process-classes");
    assertThat(phase("maven-enforcer-plugin", pom)).isEqualTo("generate-test-sources");
  }

  /** When a plugin's execution {@code api} runs. */
  private static String phase(String plugin, String pom) {
    String execution =
        "(?s).*<artifactId>" + plugin + "</artifactId>.*?<id>api</id>.*?<phase>(.*?)</phase>.*";
    return pom.replaceFirst(execution, "$1");
  }

  private void compile(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Port.java"), source);
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-d", folder.resolve("classes").toString(), file.toString());
    assertThat(status).isZero();
  }

  private Result run(String what) throws IOException, InterruptedException {
    List<String> words =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            Place.ROOT.resolve("tools/Api.java").toString(),
            what,
            folder.resolve("classes").toString(),
            folder.resolve("api.txt").toString(),
            folder.resolve("breaks").toString());
    Result result = new Command(folder, words).run(Duration.ofSeconds(60));
    assertThat(result.exitCode()).as(result.output()).isZero();
    return result;
  }
}
