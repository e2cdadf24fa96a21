package io.hookline.app.wiring;

import io.hookline.app.config.ConfigRequest;
import io.hookline.app.config.EffectiveSetting;
import io.hookline.app.config.ShownSetting;
import io.hookline.app.reference.KeyCatalog;
import io.hookline.spi.Key;
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

  /**
   * Reads what holds for each key, whether it can be used or not.
   *
   * @param all those of adapters that are not chosen, too
   */
  public static List<EffectiveSetting> show(ConfigRequest request, boolean all) {
    ConfigReader reader = new ConfigReader(request);
    KeyCatalog catalog = KeyCatalog.of(reader.adapters());
    List<Key<?>> keys = all ? catalog.keys() : catalog.keys(reader.settings()::get);
    return keys.stream().map(key -> EffectiveSetting.of(key, reader.configuration())).toList();
  }

  /** Looks at everything that a worker would open, and opens nothing. */
  public static List<Check> connect(ConfigRequest request) {
    ConfigReader reader = new ConfigReader(request);
    RunPlanning.read(reader);
    return Checks.of(reader);
  }

  /** Reads what an operator's command on dead letters needs. */
  public static DeskPlan desk(ConfigRequest request) {
    return DeskPlanning.read(new ConfigReader(request));
  }

  /** Reads what a command on a queue needs. */
  public static QueuePlan queue(ConfigRequest request) {
    return QueuePlanning.read(new ConfigReader(request));
  }

  /** Reads what it takes to put jobs on a queue. */
  public static EnqueuePlan enqueue(ConfigRequest request) {
    return EnqueuePlanning.read(new ConfigReader(request));
  }
}
