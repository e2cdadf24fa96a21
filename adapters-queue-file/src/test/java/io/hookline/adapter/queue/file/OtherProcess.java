package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.claim;
import static io.hookline.adapter.queue.file.Claiming.complete;

import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A queue file in a Java process of its own, which prints a line for all that it does. */
final class OtherProcess implements AutoCloseable {
  private final Process process;
  private final BufferedReader lines;

  private OtherProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts it on {@code file}, the Java command behind {@code prefix}. */
  static OtherProcess start(Path file, String... prefix) throws IOException {
    List<String> command = new ArrayList<>(Arrays.asList(prefix));
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), OtherProcess.class.getName()));
    command.add(file.toString());
    return new OtherProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** What it prints next. */
  String nextLine() throws IOException {
    return String.valueOf(lines.readLine());
  }

  long pid() {
    return process.pid();
  }

  /** Ends it as {@code kill -9} does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /**
   * Delivers row after row, each as a job that succeeds at once, until it cannot write or is
   * killed.
   */
  public static void main(String[] args) throws InterruptedException {
    QueueFolder folder = new QueueFolder(Path.of(args[0]));
    try (JobQueue queue = folder.open()) {
      while (true) {
        List<Claim> claims = claim(queue, 1);
        complete(queue, claims);
        System.out.println("settled " + Claiming.lines(claims));
        if (claims.isEmpty()) {
          Thread.currentThread().join();
        }
      }
    } catch (AdapterException failure) {
      System.out.println("refused " + failure.getMessage());
    }
  }
}
