package io.hookline.app.command;

import io.hookline.app.console.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Runs commands in this process, in a folder of their own. */
final class CommandLineRun {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  CommandLineRun(Path folder) {
    this.folder = folder;
    environment.put("HOOKLINE_WORKER_RUN_DIR", folder.resolve("logs").toString());
    environment.put("HOOKLINE_HTTP_ALLOW", "127.0.0.0/8");
  }

  CommandLineRun with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Result run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Hookline.run(
            new Surroundings(
                stream(out), stream(err), new Terminal(false, 80), environment, folder),
            arguments);
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  record Result(int exitCode, String out, String err) {}
}
