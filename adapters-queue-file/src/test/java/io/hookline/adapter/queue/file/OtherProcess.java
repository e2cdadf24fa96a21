package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.LEASE;
import static io.hookline.adapter.queue.file.Claiming.LONG;
import static io.hookline.adapter.queue.file.Claiming.claim;
import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static io.hookline.adapter.queue.file.Claiming.complete;
import static io.hookline.adapter.queue.file.Claiming.received;
import static io.hookline.adapter.queue.file.NewJobs.fresh;
import static io.hookline.adapter.queue.file.NewJobs.job;

import io.hookline.adapter.queue.file.added.AddedFile;
import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.job.Payload;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A queue file in a Java process of its own, which prints a line for all that it does. */
final class OtherProcess implements AutoCloseable {
  /** Jobs that are published at once. */
  static final int BATCH = 40;

  /** Jobs that are added one by one. */
  static final int ADDED = 100;

  private final Process process;
  private final BufferedReader lines;

  private OtherProcess(Process process) {
    this.process = process;
    this.lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  /** Starts one that delivers {@code file}, the Java command behind {@code prefix}. */
  static OtherProcess start(Path file, String... prefix) throws IOException {
    return start(Arrays.asList(prefix), file, "deliver");
  }

  /** Starts one that claims all rows of {@code file} and never ends with them. */
  static OtherProcess holding(Path file) throws IOException {
    return start(List.of(), file, "hold");
  }

  /** Starts one that claims a job of {@code file}, and goes on when it is told to. */
  static OtherProcess pausing(Path file) throws IOException {
    return start(List.of(), file, "pause");
  }

  /** Starts one that publishes a fresh job after the other to {@code file}. */
  static OtherProcess adding(Path file) throws IOException {
    return start(List.of(), file, "add");
  }

  /** Starts one that looks at {@code file} all the time. */
  static OtherProcess looking(Path file) throws IOException {
    return start(List.of(), file, "look");
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Starts one that watches {@code file} and delivers all that comes. */
  static OtherProcess watching(Path file) throws IOException {
    return start(List.of(), file, "watch");
  }

  /** Starts one that publishes large jobs to {@code file} without end, some at a time. */
  static OtherProcess publishing(Path file) throws IOException {
    return start(List.of(), file, "publish");
  }

  /** Starts one that keeps FILE.added to itself, and moves it away when it is told to. */
  static OtherProcess removing(Path file) throws IOException {
    return start(List.of(), file, "remove");
  }

  private static OtherProcess start(List<String> prefix, Path file, String what)
      throws IOException {
    List<String> command = new ArrayList<>(prefix);
    command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), OtherProcess.class.getName()));
    command.add(what);
    command.add(file.toString());
    return new OtherProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** What it prints next. */
  String nextLine() throws IOException {
    return String.valueOf(lines.readLine());
  }

  /** Tells it to go on. */
  void goOn() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  long pid() {
    return process.pid();
  }

  /** Ends it as {@code kill -9} does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  /** Does what it was started for, until it cannot write or is killed. */
  public static void main(String[] args) throws IOException, InterruptedException {
    QueueFolder folder = new QueueFolder(Path.of(args[1]));
    try {
      switch (args[0]) {
        case "deliver" -> deliver(folder);
        case "hold" -> hold(folder);
        case "watch" -> watch(folder);
        case "pause" -> pause(folder);
        case "add" -> add(folder);
        case "look" -> look(folder);
        case "publish" -> publish(folder);
        case "remove" -> remove(folder);
        default -> throw new IllegalArgumentException(args[0]);
      }
    } catch (AdapterException failure) {
      System.out.println("refused " + failure.getMessage());
    }
  }

  private static void hold(QueueFolder folder) throws InterruptedException {
    try (JobQueue queue = folder.open()) {
      System.out.println("received " + received(claimAll(queue)));
      Thread.currentThread().join();
    }
  }

  /** Tells of each claim how many came, and settles them. */
  private static void pause(QueueFolder folder) throws IOException {
    try (JobQueue queue = folder.watch()) {
      while (true) {
        List<Claim> claims = queue.claim(1, LEASE, Duration.ofMillis(20));
        complete(queue, claims);
        System.out.println("claimed " + claims.size());
        System.in.read();
      }
    }
  }

  private static void look(QueueFolder folder) {
    System.out.println("looking");
    try (QueueInspector inspector = folder.inspect()) {
      while (true) {
        inspector.overview();
      }
    }
  }

  private static void add(QueueFolder folder) {
    for (int i = 0; i < ADDED; i++) {
      folder.publish(List.of(fresh("fresh-" + i)));
    }
    System.out.println("added");
  }

  private static void watch(QueueFolder folder) {
    try (JobQueue queue = folder.watch()) {
      System.out.println("watching");
      while (true) {
        for (Claim claim : queue.claim(100, LEASE, LONG)) {
          complete(queue, List.of(claim));
          System.out.println("settled " + claim.job().id());
        }
      }
    }
  }

  private static void publish(QueueFolder folder) {
    Payload large = Payload.of("x".repeat(200_000));
    for (int batch = 0; true; batch++) {
      int first = batch * BATCH;
      folder.publish(
          IntStream.range(first, first + BATCH).mapToObj(i -> job("large-" + i, large)).toList());
      System.out.println("published " + (first + BATCH));
    }
  }

  private static void remove(QueueFolder folder) throws IOException {
    try (AddedFile _ = AddedFile.hold(folder.added(), AppendFile::new)) {
      System.out.println("held");
      System.in.read();
      Files.move(folder.added(), folder.added().resolveSibling("moved"));
    }
    System.out.println("moved");
  }

  /** Row after row, each as a job that succeeds at once. */
  private static void deliver(QueueFolder folder) throws InterruptedException {
    try (JobQueue queue = folder.open()) {
      List<Claim> claims;
      do {
        claims = claim(queue, 1);
        complete(queue, claims);
        System.out.println("settled " + Claiming.lines(claims));
      } while (!claims.isEmpty());
      Thread.currentThread().join();
    }
  }
}
