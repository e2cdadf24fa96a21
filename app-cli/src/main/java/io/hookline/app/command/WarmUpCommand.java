package io.hookline.app.command;

import io.hookline.app.config.ConfigRequest;
import io.hookline.app.demo.Play;
import io.hookline.app.demo.Stage;
import io.hookline.app.wiring.Assembly;
import io.hookline.app.wiring.Host;
import io.hookline.app.wiring.Planner;
import io.hookline.app.worker.StopSignal;
import io.hookline.event.DeliveryListener;
import io.hookline.port.AdapterException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;

/**
 * {@code hookline warm-up}: a real, small run, from which the launcher lets the JVM learn what a
 * run needs.
 */
@Command(
    name = "warm-up",
    hidden = true,
    description = "Delivers a few thousand jobs to itself and prints nothing.")
final class WarmUpCommand implements Runnable {
  private static final int JOBS = 5_000;
  private static final DeliveryListener NOBODY = _ -> {};

  /** A port where no server can be. */
  private static final String NOWHERE = "redis://127.0.0.1:1";

  @Override
  public void run() {
    try (StopSignal stop = StopSignal.listen();
        Stage stage = Stage.open(new Play.Load(JOBS))) {
      Host host = Host.of(stop, NOBODY);
      Assembly.run(Planner.plan(stage.request()), host, _ -> {});
      lookForRedis(stage.folder(), host);
    }
  }

  /**
   * Nearly all that a queue in Redis needs is loaded before it turns out that no server is there.
   */
  private static void lookForRedis(Path folder, Host host) {
    Map<String, String> settings =
        Map.of(
            "queue.type",
            "redis",
            "queue.redis.uri",
            NOWHERE,
            "worker.run-dir",
            folder.toString(),
            "dlq.sqlite.path",
            folder.resolve("dead-letters.db").toString());
    ConfigRequest request =
        new ConfigRequest(folder, Optional.empty(), Map.of(), settings, Map.of());
    try {
      Assembly.run(Planner.plan(request), host, _ -> {});
    } catch (AdapterException expected) {
      // The rest is learned by whoever has a Redis.
    }
  }
}
