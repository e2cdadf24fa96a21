package io.hookline.app.config;

import io.hookline.alert.AlertRules;
import io.hookline.spi.Key;
import io.hookline.spi.ValueTypes;
import java.time.Duration;
import java.util.List;

/** When people are told, and by whom. The rest of {@code notify.*} belongs to the adapters. */
public final class NotifyKeys {
  public static final Key<List<String>> TYPE =
      Key.of(
              "notify.type",
              ValueTypes.list(ValueTypes.TEXT),
              AdapterChoice.NONE,
              "the adapters that tell people of what was given up on; several may be listed")
          .example("slack, webhook");

  public static final Key<Integer> THRESHOLD =
      Key.integer(
          "notify.threshold",
          1,
          AlertRules.MOST_COUNTED,
          "1",
          "how many jobs for one destination must be given up on within notify.window to be told");

  public static final Key<Duration> WINDOW =
      PositiveDuration.key(
          "notify.window", "5m", "how long a job given up on counts towards notify.threshold");

  public static final Key<Duration> QUIET =
      PositiveDuration.key(
          "notify.quiet", "15m", "how long an outage that goes on is not told of again");

  public static final Key<Duration> RECOVERY =
      Key.duration(
          "notify.recovery",
          "1m",
          "how long after a delivery nothing may be given up on, before an outage is over");

  public static final Key<Boolean> TELL_RECOVERY =
      Key.flag("notify.tell-recovery", true, "whether the end of an outage is told");

  static final List<Key<?>> ALL = List.of(TYPE, THRESHOLD, WINDOW, QUIET, RECOVERY, TELL_RECOVERY);

  private NotifyKeys() {}
}
