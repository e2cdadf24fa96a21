package io.hookline.app.wiring;

import io.hookline.app.config.EffectiveSetting;
import io.hookline.app.config.LiveKeys;
import io.hookline.app.worker.Rereading;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The configuration of a worker that runs, read again as it was read at the start. */
public final class LiveSettings implements Rereading {
  private final ConfigReader started;
  private ConfigReader running;

  LiveSettings(ConfigReader started) {
    this.started = started;
    this.running = started;
  }

  /** The file that is read, there or not. */
  public Path file() {
    return started.request().path();
  }

  @Override
  public Result read() {
    try {
      ConfigReader fresh = started.again();
      Plan plan = RunPlanning.read(fresh);
      List<String> changes = changed(running, fresh, LiveKeys::contains).toList();
      List<String> restart = changed(started, fresh, key -> !LiveKeys.contains(key)).toList();
      running = fresh;
      return new Usable(plan.tuning(), changes, restart);
    } catch (InvalidSettingsException unusable) {
      return new Unusable(unusable.problems());
    }
  }

  private static Stream<String> changed(
      ConfigReader before, ConfigReader after, Predicate<Key<?>> which) {
    return before.known().all().stream()
        .filter(which)
        .filter(key -> !before.text(key).equals(after.text(key)))
        .map(key -> "%s: %s -> %s".formatted(key.name(), shown(key, before), shown(key, after)));
  }

  /** With secrets masked. */
  private static String shown(Key<?> key, ConfigReader reader) {
    return EffectiveSetting.of(key, reader.configuration()).inWords();
  }
}
