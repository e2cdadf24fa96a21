package io.hookline.notify;

import io.hookline.alert.Alert;
import io.hookline.alert.Alert.Dropped;
import io.hookline.alert.Alert.Outage;
import io.hookline.alert.Alert.Recovery;
import io.hookline.alert.Alert.Summary;
import io.hookline.alert.Alert.Test;
import io.hookline.destination.Destination;
import java.util.Optional;

/** Makes one alert of two that wait, where the later one has all that is worth telling. */
final class Merging {
  private Merging() {}

  /** Whether both are about the same destination, or both about none. */
  static boolean sameSubject(Alert one, Alert other) {
    return destination(one).equals(destination(other));
  }

  private static Optional<Destination> destination(Alert alert) {
    return switch (alert) {
      case Outage outage -> Optional.of(outage.destination());
      case Summary summary -> Optional.of(summary.destination());
      case Recovery recovery -> Optional.of(recovery.destination());
      case Dropped _, Test _ -> Optional.empty();
    };
  }

  /**
   * What to tell in place of both, which have the {@link #sameSubject}; empty where both must be
   * told.
   */
  static Optional<Alert> of(Alert earlier, Alert later) {
    return switch (earlier) {
      case Outage outage when later instanceof Summary summary -> Optional.of(of(outage, summary));
      case Summary summary when later instanceof Summary next -> Optional.of(of(summary, next));
      case Summary summary when later instanceof Recovery end -> Optional.of(of(summary, end));
      case Dropped dropped when later instanceof Dropped next -> Optional.of(of(dropped, next));
      case Outage _, Summary _, Recovery _, Dropped _, Test _ -> Optional.empty();
    };
  }

  private static Alert of(Outage earlier, Summary later) {
    return new Outage(
        earlier.at(),
        later.worker(),
        later.destination(),
        later.since(),
        later.givenUp(),
        later.latest());
  }

  private static Alert of(Summary earlier, Summary later) {
    return new Summary(
        later.at(),
        later.worker(),
        later.destination(),
        later.since(),
        later.givenUp(),
        earlier.heldBack() + later.heldBack(),
        later.latest());
  }

  private static Alert of(Summary earlier, Recovery later) {
    return new Recovery(
        later.at(),
        later.worker(),
        later.destination(),
        later.since(),
        later.givenUp(),
        earlier.heldBack() + later.heldBack());
  }

  private static Alert of(Dropped earlier, Dropped later) {
    return new Dropped(later.at(), later.worker(), earlier.dropped() + later.dropped());
  }
}
