package io.hookline.app.wiring;

import io.hookline.alert.AlertRules;
import io.hookline.app.config.AdapterChoice;
import io.hookline.app.config.NotifyKeys;
import io.hookline.app.wiring.NotifyPlan.Named;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.Notifier;
import io.hookline.spi.Settings;
import java.util.List;
import java.util.stream.Stream;

/** Reads who tells people, and when. */
final class NotifyPlanning {
  private NotifyPlanning() {}

  /** Reads it for a command that needs nothing else. */
  static NotifyPlan alone(ConfigReader reader) {
    NotifyPlan plan = read(reader, WorkerChoices.read(reader.settings()).identity());
    reader.verify();
    return plan;
  }

  /** Reads it; what cannot be used is told to the settings, and left out. */
  static NotifyPlan read(ConfigReader reader, WorkerIdentity worker) {
    Settings settings = reader.settings();
    AlertRules rules =
        new AlertRules(
            settings.get(NotifyKeys.THRESHOLD),
            settings.get(NotifyKeys.WINDOW),
            settings.get(NotifyKeys.QUIET),
            settings.get(NotifyKeys.RECOVERY),
            settings.get(NotifyKeys.TELL_RECOVERY));
    List<Named> notifiers =
        AdapterChoice.types(NotifyKeys.TYPE, settings).stream()
            .flatMap(type -> named(reader, type))
            .toList();
    return new NotifyPlan(rules, notifiers, worker);
  }

  private static Stream<Named> named(ConfigReader reader, String type) {
    return reader
        .adapter(Notifier.class, NotifyKeys.TYPE, type)
        .map(factory -> new Named(type, factory))
        .stream();
  }
}
