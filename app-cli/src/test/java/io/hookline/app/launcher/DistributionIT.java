package io.hookline.app.launcher;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The archive that users get, unpacked in a folder with spaces in its name on a machine without any
 * Java but the one that the environment names.
 */
@DisplayName("The distribution")
class DistributionIT {
  private static final String JDK = System.getProperty("java.home");
  private static final Path ARCHIVE = Path.of(System.getProperty("hookline.distribution"));

  @TempDir private static Path temporary;
  private static Path link;
  private static Map.Entry<String, String> path;

  @BeforeAll
  static void unpack() throws IOException, InterruptedException {
    var folder = Files.createDirectory(temporary.resolve("a folder"));
    new Shell(folder, System.getenv()).run("tar", "xzf", ARCHIVE.toString());
    var home = folder.resolve(ARCHIVE.getFileName().toString().replace(".tar.gz", ""));
    forgetUsualFolders(home.resolve("lib/find-jdk.sh"));
    var bin = Files.createDirectory(temporary.resolve("my bin"));
    link =
        Files.createSymbolicLink(bin.resolve("hl"), bin.relativize(home.resolve("bin/hookline")));
    path = entry("PATH", pathWithoutJava().toString());
  }

  @DisplayName("runs through a link, from another folder, with the JDK of JAVA_HOME")
  @Test
  void javaHome() throws Exception {
    assertVersion(hookline(Map.ofEntries(path, entry("JAVA_HOME", JDK)), "--version"));
  }

  @DisplayName("passes over a JDK that is too old")
  @Test
  void oldJavaHome() throws Exception {
    var environment =
        Map.ofEntries(path, entry("JAVA_HOME", oldJdk().toString()), entry("JAVA25_HOME", JDK));
    assertVersion(hookline(environment, "--version"));
  }

  @DisplayName("finds the JDK behind the java on the PATH")
  @Test
  void javaOnPath() throws Exception {
    var folder = Files.createDirectory(temporary.resolve("linked"));
    var java = Files.createSymbolicLink(folder.resolve("java"), Path.of(JDK, "bin/java"));
    assertVersion(hookline(Map.of("PATH", path.getValue() + ":" + folder), "--version"));
    Files.delete(java);
  }

  @DisplayName("says in one line that there is no JDK")
  @Test
  void noJdk() throws Exception {
    var result = hookline(Map.ofEntries(path), "--version");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("hookline: no JDK 25 or newer")
        .endsWith("install one, or set JAVA_HOME to it\n")
        .hasLineCount(1);
  }

  @DisplayName("starts short and long commands from the cache that its first start made")
  @ParameterizedTest
  @ValueSource(strings = {"--version", "run"})
  void cache(String command) throws Exception {
    var jdk = entry("JAVA_HOME", JDK);
    hookline(Map.ofEntries(path, jdk), "--version");
    // In this mode the JVM refuses to start with a cache that does not fit it.
    var strict = entry("HOOKLINE_JAVA_OPTS", "-XX:AOTMode=on");
    var result = hookline(Map.ofEntries(path, jdk, strict), command, "--help");
    assertThat(result.out()).contains("hookline");
    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  private static Shell.Result hookline(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var command = Stream.concat(Stream.of(link.toString()), Stream.of(arguments));
    return new Shell(temporary, environment).run(command.toArray(String[]::new));
  }

  private static void assertVersion(Shell.Result result) {
    var version = ARCHIVE.getFileName().toString().replace(".tar.gz", "").replace("hookline-", "");
    assertThat(result.err()).doesNotContainIgnoringCase("warning");
    assertThat(result.out()).startsWith("hookline " + version + " (Java 25").hasLineCount(1);
    assertThat(result.exitCode()).isZero();
  }

  /** A machine that runs these tests has a JDK in one of them. */
  private static void forgetUsualFolders(Path script) throws IOException {
    var nowhere = " " + temporary.resolve("nowhere").toString().replace(" ", "\\ ");
    Files.writeString(
        script, Files.readString(script).replaceAll(" (?=/(usr|opt|Library)/)", nowhere));
  }

  /** Runs nothing: to start it would be the mistake. */
  private static Path oldJdk() throws IOException {
    var jdk = temporary.resolve("jdk-17");
    var java = Files.createDirectories(jdk.resolve("bin")).resolve("java");
    script(java, "echo 'warning: started' >&2; exit 1");
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");
    return jdk;
  }

  /** A folder with what the launcher uses, and no more: java lies beside those in /usr/bin. */
  private static Path pathWithoutJava() throws IOException {
    var tools = Files.createDirectory(temporary.resolve("tools"));
    for (var tool : List.of("readlink", "mkdir", "mv", "rm", "getconf")) {
      script(tools.resolve(tool), "exec %s \"$@\"".formatted(find(tool)));
    }
    return tools;
  }

  private static void script(Path file, String body) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path find(String tool) {
    return Stream.of(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow();
  }
}
