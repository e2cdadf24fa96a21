package io.hookline.app.command;

import io.hookline.app.demo.Play;
import io.hookline.app.demo.Stage;
import io.hookline.app.wiring.Assembly;
import io.hookline.app.wiring.Host;
import io.hookline.app.wiring.Planner;
import io.hookline.app.worker.StopSignal;
import io.hookline.event.DeliveryListener;
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

  @Override
  public void run() {
    try (StopSignal stop = StopSignal.listen();
        Stage stage = Stage.open(new Play.Load(JOBS))) {
      Assembly.run(Planner.plan(stage.request()), Host.of(stop, NOBODY), _ -> {});
    }
  }
}
