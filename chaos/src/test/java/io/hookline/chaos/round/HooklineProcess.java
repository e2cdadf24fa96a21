package io.hookline.chaos.round;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Hookline as a process of its own, from the packaged jars. */
public final class HooklineProcess {
  /** No round takes so long but by a fault. */
  private static final long PATIENCE_SECONDS = 100;

  private final Process process;
  private final Path output;
  private final boolean isWorker;

  private HooklineProcess(Process process, Path output, boolean isWorker) {
    this.process = process;
    this.output = output;
    this.isWorker = isWorker;
  }

  static HooklineProcess start(
      Path folder, Path output, List<String> command, Map<String, String> environment)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(output.toFile());
    return new HooklineProcess(builder.start(), output, command.contains("run"));
  }

  /** Its process id. */
  public long pid() {
    return process.pid();
  }

  /** Whether it delivers. */
  boolean isWorker() {
    return isWorker;
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return process.isAlive();
  }

  /** Sends a signal, such as {@code STOP}. */
  public void signal(String name) throws IOException, InterruptedException {
    // It may have ended meanwhile, which is no failure.
    new ProcessBuilder("kill", "-" + name, String.valueOf(pid())).start().waitFor();
  }

  /**
   * Waits for its end; empty of hope after a while, it looks at what the threads do and kills it.
   */
  public int exitCode() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      signal("QUIT");
      process.waitFor(1, TimeUnit.SECONDS);
      process.destroyForcibly();
      throw new AssertionError("it did not end; what its threads did is in " + output);
    }
    return process.exitValue();
  }

  /** What it wrote so far. */
  public String output() throws IOException {
    return Files.readString(output);
  }
}
