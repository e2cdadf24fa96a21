package io.hookline.adapter.queue.redis.real;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;

/** One redis-server of our own, with a folder of its own, on a free port. */
public final class RealRedis implements Closeable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** A node of a Cluster also listens on its port and this. */
  private static final int BUS = 10_000;

  private static final int HIGHEST_PORT = 65_535;

  private final Path folder;
  private final int port;
  private final List<String> options;
  private List<String> later = List.of();
  private Process process;

  private RealRedis(List<String> options) {
    this.options = options;
    folder = newFolder();
    port = freePort();
    process = launch();
  }

  /** Starts a server with these words behind its name, besides what every one of ours has. */
  public static RealRedis start(String... options) {
    RealRedis redis = new RealRedis(List.of(options));
    redis.awaitUp();
    return redis;
  }

  /** Where it listens, unless the options say otherwise. */
  public int port() {
    return port;
  }

  /** As {@code queue.redis.uri} has it. */
  public String uri() {
    return "redis://127.0.0.1:" + port;
  }

  /** Where it keeps its files. */
  public Path folder() {
    return folder;
  }

  /** Gives a command and returns the answer: text, a number, or a list. */
  public Object call(String... words) {
    return call(Arrays.stream(words).map(word -> word.getBytes(StandardCharsets.UTF_8)).toList());
  }

  /** Gives a command of bytes. */
  public Object call(List<byte[]> words) {
    return callAll(List.of(words)).getFirst();
  }

  /** Gives one command after another. */
  public List<Object> callAll(List<List<byte[]>> commands) {
    try (RedisCall call = new RedisCall(port)) {
      List<Object> answers = new ArrayList<>();
      for (List<byte[]> words : commands) {
        answers.add(call.call(words));
      }
      return answers;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What time it is there. */
  public Instant time() {
    List<?> time = (List<?>) call("TIME");
    return Instant.ofEpochSecond(
        Long.parseLong((String) time.get(0)), 1000 * Long.parseLong((String) time.get(1)));
  }

  /** A number from {@code INFO}. */
  public double info(String section, String name) {
    return ((String) call("INFO", section))
        .lines()
        .filter(line -> line.startsWith(name + ":"))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }

  /** As {@code kill -9}: what is not in its files is gone. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Starts it again after {@link #kill}, and does not wait for it. */
  public void launchAgain() {
    process = launch();
  }

  /** Starts it again after {@link #kill}, with these words too. */
  public void startAgain(String... more) {
    later = List.of(more);
    launchAgain();
    awaitUp();
  }

  /** Makes it hang, or go on: connections stay open and nothing answers. */
  public void hang(boolean hanging) {
    run("kill", hanging ? "-STOP" : "-CONT", String.valueOf(process.pid()));
  }

  @Override
  public void close() {
    kill();
    delete(folder);
  }

  /** Waits until it answers, loaded. */
  public void awaitUp() {
    Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(10))
        .ignoreExceptions()
        .until(() -> call("PING").equals("PONG"));
  }

  private Process launch() {
    List<String> command = new ArrayList<>();
    command.add(RedisBinary.path());
    command.add(settings().toString());
    command.addAll(List.of("--port", String.valueOf(port), "--bind", "127.0.0.1"));
    command.addAll(List.of("--dir", folder.toString(), "--save", "", "--daemonize", "no"));
    command.addAll(options);
    command.addAll(later);
    try {
      return new ProcessBuilder(command)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Empty at first; a Sentinel insists on writing there. */
  private Path settings() {
    Path file = folder.resolve("redis.conf");
    try {
      return Files.exists(file) ? file : Files.createFile(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Where nobody listens. */
  public static int freePort() {
    while (true) {
      try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
        if (socket.getLocalPort() + BUS <= HIGHEST_PORT) {
          return socket.getLocalPort();
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static Path newFolder() {
    try {
      return Files.createTempDirectory("redis");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void run(String... command) {
    try {
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IllegalStateException(String.join(" ", command) + " ended with " + status);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
