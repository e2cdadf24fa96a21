package io.hookline.app.command;

import io.hookline.app.console.Keyboard;
import io.hookline.app.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Runs commands in this process, in a folder of their own. */
final class CommandLineRun {
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private Keyboard keyboard = new Keyboard(InputStream.nullInputStream(), () -> false);
  private Terminal terminal = new Terminal(false, 80);

  CommandLineRun(Path folder) {
    this.folder = folder;
    environment.put("HOOKLINE_WORKER_RUN_DIR", folder.resolve("logs").toString());
    environment.put("HOOKLINE_DLQ_SQLITE_PATH", folder.resolve("letters.db").toString());
    environment.put("HOOKLINE_HTTP_ALLOW", "127.0.0.0/8");
  }

  /** Somebody sits at the keyboard and types {@code answers}. */
  CommandLineRun answering(String answers) {
    keyboard = new Keyboard(input(answers), () -> true);
    return this;
  }

  /** Standard input holds {@code text}, and nobody can be asked. */
  CommandLineRun reading(String text) {
    keyboard = new Keyboard(input(text), () -> false);
    return this;
  }

  /** On a terminal of that width. */
  CommandLineRun on(Terminal other) {
    terminal = other;
    return this;
  }

  private static InputStream input(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
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
                stream(out),
                stream(err),
                keyboard,
                terminal,
                environment,
                folder,
                InstantSource.system()),
            arguments);
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  record Result(int exitCode, String out, String err) {}
}
