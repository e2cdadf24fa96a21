package io.hookline.adapter.notify.webhook;

import io.hookline.port.Notifier;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Adapters;
import io.hookline.testkit.notify.SampleAlerts;
import java.time.InstantSource;
import java.util.Map;

/** Opens notifiers as programs do. */
final class Webhooks {
  static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  private Webhooks() {}

  static Notifier open(Map<String, String> settings) {
    InstantSource clock = InstantSource.fixed(SampleAlerts.AT);
    return open(settings, new AdapterContext(SampleAlerts.WORKER, clock, clock, _ -> {}));
  }

  static Notifier open(Map<String, String> settings, AdapterContext context) {
    return Adapters.open(Notifier.class, "webhook", settings, context);
  }
}
