package io.hookline.adapter.notify.webhook;

import io.hookline.destination.Destination;
import io.hookline.port.AdapterException;
import io.hookline.port.Notifier;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
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
    return AdapterFactory.checked(
        context -> WebhookNotifier.open(webhook, context.clock()), _ -> look(webhook));
  }

  /** Connects, and says nothing: nobody wants an alert that is none. */
  private static String look(WebhookSettings webhook) {
    Destination where = Destination.of(webhook.url());
    try (Socket connection = new Socket()) {
      connection.connect(
          new InetSocketAddress(webhook.url().getHost(), where.port()),
          Math.toIntExact(webhook.timeout().toMillis()));
      return "a receiver at " + where;
    } catch (IOException away) {
      throw new AdapterException(
          "notify.webhook.url: nobody answers at %s (%s); start the receiver, or correct the URL"
              .formatted(where, away.getMessage()),
          away);
    }
  }
}
