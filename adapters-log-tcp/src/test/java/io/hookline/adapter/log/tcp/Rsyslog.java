package io.hookline.adapter.log.tcp;

import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real rsyslog, which puts what it is sent into a file, message by message. */
final class Rsyslog implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/sbin/rsyslogd");
  private static final Duration START = Duration.ofSeconds(30);

  private final Path folder;
  private final int port;
  private Optional<Process> process = Optional.empty();

  private Rsyslog(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** Runs one with its files in {@code folder}; the test is skipped where there is none. */
  static Rsyslog start(Path folder) throws IOException {
    assumeThat(PROGRAM).as("rsyslog").exists();
    Rsyslog server = new Rsyslog(folder, freePort());
    server.configure();
    server.start();
    return server;
  }

  int port() {
    return port;
  }

  /** What it wrote. */
  List<String> lines() {
    try {
      Path file = folder.resolve("received.log");
      return Files.exists(file) ? Files.readAllLines(file) : List.of();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Starts it, again where it was killed. */
  void start() throws IOException {
    process =
        Optional.of(
            new ProcessBuilder(
                    PROGRAM.toString(),
                    "-n",
                    "-f",
                    folder.resolve("rsyslog.conf").toString(),
                    "-i",
                    folder.resolve("rsyslog.pid").toString(),
                    "-M",
                    modules().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("rsyslog.out").toFile())
                .start());
    await().atMost(START).until(this::listens);
  }

  /** Kills it without a warning. */
  void kill() {
    process.ifPresent(
        running -> running.destroyForcibly().onExit().orTimeout(30, TimeUnit.SECONDS).join());
    process = Optional.empty();
  }

  @Override
  public void close() {
    kill();
  }

  private void configure() throws IOException {
    Files.writeString(
        folder.resolve("rsyslog.conf"),
        """
        global(workDirectory="%1$s")
        module(load="imtcp")
        template(name="raw" type="string" string="%%rawmsg%%\\n")
        input(type="imtcp" address="127.0.0.1" port="%2$d" ruleset="keep")
        ruleset(name="keep") {
          action(type="omfile" file="%1$s/received.log" template="raw")
        }
        """
            .formatted(folder, port));
  }

  private static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private boolean listens() {
    try (Socket _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return true;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static Path modules() throws IOException {
    try (Stream<Path> found = Files.find(Path.of("/usr/lib"), 3, Rsyslog::isModule)) {
      return found.findFirst().flatMap(file -> Optional.ofNullable(file.getParent())).orElseThrow();
    }
  }

  private static boolean isModule(Path path, Object attributes) {
    return path.endsWith("rsyslog/imtcp.so");
  }
}
