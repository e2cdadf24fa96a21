package io.hookline.adapter.notify.webhook;

import io.hookline.port.Notifier;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;

/** {@code notify.type: webhook}. */
public final class WebhookNotifierProvider implements AdapterProvider<Notifier> {
  /** For {@link java.util.ServiceLoader}. */
  public WebhookNotifierProvider() {}

  @Override
  public Class<Notifier> port() {
    return Notifier.class;
  }

  @Override
  public String type() {
    return "webhook";
  }

  @Override
  public List<Key<?>> keys() {
    return WebhookKeys.ALL;
  }

  @Override
  public AdapterFactory<Notifier> configure(Settings settings) {
    WebhookSettings webhook = WebhookSettings.read(settings);
    return context -> WebhookNotifier.open(webhook, context.clock());
  }
}
