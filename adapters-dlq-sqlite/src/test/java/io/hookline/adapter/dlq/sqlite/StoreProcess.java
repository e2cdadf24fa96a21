package io.hookline.adapter.dlq.sqlite;

import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A Java process of its own that buries jobs, and prints a line for each batch that is safe. */
final class StoreProcess implements AutoCloseable {
  private static final int BATCH = 10;

  private final Process process;
  private final BufferedReader lines;

  private StoreProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /**
   * Starts it.
   *
   * @param name of its jobs, which are counted from 0
   * @param count how many to bury
   * @param prefix what stands before the Java command
   */
  static StoreProcess start(Path file, String name, int count, String... prefix)
      throws IOException {
    List<String> command = new ArrayList<>(Arrays.asList(prefix));
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            StoreProcess.class.getName(),
            file.toString(),
            name,
            String.valueOf(count)));
    return new StoreProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** What it prints next. */
  String nextLine() throws IOException {
    return String.valueOf(lines.readLine());
  }

  /** All that it still prints, up to its end. */
  List<String> rest() {
    return lines.lines().toList();
  }

  /** Ends it as {@code kill -9} does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** Buries batch after batch. */
  public static void main(String[] args) {
    int count = Integer.parseInt(args[2]);
    try (DeadLetterStore store = Letters.open(Path.of(args[0]))) {
      for (int number = 0; number < count; number += BATCH) {
        store.record(Letters.buried(args[1], number, BATCH, 500));
        System.out.println(number + BATCH);
      }
    } catch (AdapterException failure) {
      System.out.println("refused: " + failure.getMessage());
    }
  }
}
