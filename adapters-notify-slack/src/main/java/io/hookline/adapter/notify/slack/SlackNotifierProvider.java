package io.hookline.adapter.notify.slack;

import io.hookline.port.Notifier;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;

/** {@code notify.type: slack}. Nothing of Slack's SDK is loaded before the notifier is opened. */
public final class SlackNotifierProvider implements AdapterProvider<Notifier> {
  /** For {@link java.util.ServiceLoader}. */
  public SlackNotifierProvider() {}

  @Override
  public Class<Notifier> port() {
    return Notifier.class;
  }

  @Override
  public String type() {
    return "slack";
  }

  @Override
  public List<Key<?>> keys() {
    return SlackKeys.ALL;
  }

  @Override
  public AdapterFactory<Notifier> configure(Settings settings) {
    SlackSettings slack = SlackSettings.read(settings);
    return AdapterFactory.checked(_ -> SlackNotifier.open(slack), _ -> SlackLook.at(slack));
  }
}
