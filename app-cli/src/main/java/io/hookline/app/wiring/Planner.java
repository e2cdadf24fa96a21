package io.hookline.app.wiring;

import io.hookline.app.config.ConfigRequest;
import io.hookline.app.config.ShownSetting;
import java.util.List;

/**
 * Turns the configuration into a plan. Reads everything, opens nothing; throws {@link
 * io.hookline.spi.InvalidSettingsException} with every problem there is.
 */
public final class Planner {
  private Planner() {}

  /** Reads what a worker needs. */
  public static Plan plan(ConfigRequest request) {
    return RunPlanning.read(new ConfigReader(request));
  }

  /** Reads what a worker needs, and tells what was given. */
  public static List<ShownSetting> check(ConfigRequest request) {
    ConfigReader reader = new ConfigReader(request);
    RunPlanning.read(reader);
    return reader.configuration().shown(reader.known());
  }

  /** Reads what an operator's command on dead letters needs. */
  public static DeskPlan desk(ConfigRequest request) {
    return DeskPlanning.read(new ConfigReader(request));
  }

  /** Reads what a command on a queue needs. */
  public static QueuePlan queue(ConfigRequest request) {
    return QueuePlanning.read(new ConfigReader(request));
  }

  /** Reads who tells people, and when. */
  public static NotifyPlan notifying(ConfigRequest request) {
    return NotifyPlanning.alone(new ConfigReader(request));
  }

  /** Reads what it takes to put jobs on a queue. */
  public static EnqueuePlan enqueue(ConfigRequest request) {
    return EnqueuePlanning.read(new ConfigReader(request));
  }
}
