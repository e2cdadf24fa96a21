package io.hookline.app.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Hookline as a process of its own, from the packaged jars. */
final class HooklineProcess {
  private static final Path PROGRAM = program();

  /** A build that runs in the background ignores SIGINT, and what it starts inherits that. */
  private static final List<String> HEARS_INTERRUPTS = List.of("env", "--default-signal=INT");

  private final Path output;
  private final Process process;

  private HooklineProcess(Path output, Process process) {
    this.output = output;
    this.process = process;
  }

  static HooklineProcess start(Path folder, String... arguments) throws IOException {
    return start(folder, List.of(), arguments);
  }

  static HooklineProcess start(Path folder, List<String> jvmOptions, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(HEARS_INTERRUPTS);
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "-Dguice_custom_class_loading=CHILD"));
    command.addAll(jvmOptions);
    command.addAll(List.of("-jar", PROGRAM.toString()));
    command.addAll(List.of(arguments));
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new HooklineProcess(output, process);
  }

  long pid() {
    return process.pid();
  }

  void signal(String name) throws IOException, InterruptedException {
    Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start();
    assertThat(kill.waitFor()).isZero();
  }

  /** Waits for its end; a process that stays is ended by force. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("it still ran after a minute");
    }
    return process.exitValue();
  }

  String output() throws IOException {
    return Files.readString(output);
  }

  private static Path program() {
    Path home = Path.of(System.getProperty("hookline.distribution").replace(".tar.gz", ""));
    String version = home.getFileName().toString().replace("hookline-", "");
    return home.resolve("lib/hookline-app-cli-" + version + ".jar");
  }
}
