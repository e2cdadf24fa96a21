package io.hookline.distribution;

import io.hookline.distribution.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The real supervisord, with {@code deploy/supervisord/hookline.conf} and nothing else to do. */
final class Supervisor implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/supervisord");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path host;
  private final Process process;

  private Supervisor(Path host, Process process) {
    this.host = host;
    this.process = process;
  }

  static boolean isInstalled() {
    return Files.isExecutable(PROGRAM);
  }

  static Supervisor start(Deployed deployed, Map<String, String> environment) throws IOException {
    Path host = deployed.host();
    deployed.install("hookline.yaml", "etc/hookline/hookline.yaml");
    Path program = deployed.install("supervisord/hookline.conf", "etc/hookline.conf");
    Files.writeString(
        configuration(host),
        """
        [unix_http_server]
        file=%1$s/control
        [supervisord]
        nodaemon=true
        logfile=%1$s/supervisord.log
        pidfile=%1$s/supervisord.pid
        [rpcinterface:supervisor]
        supervisor.rpcinterface_factory = supervisor.rpcinterface:make_main_rpcinterface
        [supervisorctl]
        serverurl=unix://%1$s/control
        [include]
        files=%2$s
        """
            .formatted(host, program));
    ProcessBuilder builder =
        new ProcessBuilder(PROGRAM.toString(), "-c", configuration(host).toString())
            .redirectErrorStream(true)
            .redirectOutput(host.resolve("supervisord.out").toFile());
    builder.environment().putAll(environment);
    return new Supervisor(host, builder.start());
  }

  /** Waits until it counts {@code worker} as running, and not under the number {@code before}. */
  long awaitRunning(String worker, long before) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> pid(worker).orElse(before), pid -> pid != before);
  }

  /** Stops all workers, in order. */
  String stopWorkers() throws IOException, InterruptedException {
    return control("stop", "hookline:*").output();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  private OptionalLong pid(String worker) throws IOException, InterruptedException {
    String status = control("status", "hookline:" + worker).output();
    Matcher running = Pattern.compile("RUNNING +pid (\\d+)").matcher(status);
    return running.find()
        ? OptionalLong.of(Long.parseLong(running.group(1)))
        : OptionalLong.empty();
  }

  private Result control(String... words) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of("supervisorctl", "-c", configuration(host).toString()));
    command.addAll(List.of(words));
    return new Command(host, command).run(PATIENCE);
  }

  private static Path configuration(Path host) {
    return host.resolve("etc/supervisord.conf");
  }
}
