package io.hookline.adapter.notify.slack;

import io.hookline.adapter.notify.slack.standin.SlackStandIn;
import io.hookline.port.Notifier;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Adapters;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Notifiers, opened as a program would open them. */
final class Notifiers {
  static final AdapterContext CONTEXT =
      new AdapterContext(Alerts.WORKER, InstantSource.system(), InstantSource.system(), _ -> {});

  private Notifiers() {}

  /** By an incoming webhook at {@code base}. */
  static Notifier hook(String base, String... more) {
    return open(Map.of("notify.slack.webhook-url", base + SlackStandIn.HOOK), more);
  }

  /** As a bot, by the API below {@code base}. */
  static Notifier bot(String base, String... more) {
    return open(
        Map.of(
            "notify.slack.token", SlackStandIn.TOKEN,
            "notify.slack.channel", SlackStandIn.CHANNEL,
            "notify.slack.api-url", base + "/api/"),
        more);
  }

  private static Notifier open(Map<String, String> settings, String... more) {
    Map<String, String> all = new HashMap<>(settings);
    for (int i = 0; i < more.length; i += 2) {
      all.put(more[i], more[i + 1]);
    }
    return Adapters.open(Notifier.class, "slack", all, CONTEXT);
  }
}
