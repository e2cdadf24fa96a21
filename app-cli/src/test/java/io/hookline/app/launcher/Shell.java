package io.hookline.app.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs commands in a folder, with nothing in their environment but what is given. */
record Shell(Path folder, Map<String, String> environment) {
  /** What a command left: its exit code and what it wrote. */
  record Result(int exitCode, String out, String err) {}

  Result run(String... command) throws IOException, InterruptedException {
    var out = Files.createTempFile(folder, "out", ".txt");
    var err = Files.createTempFile(folder, "err", ".txt");
    var builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    var process = builder.start();
    if (!process.waitFor(1, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new IllegalStateException(List.of(command) + " still ran after a minute");
    }
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }
}
