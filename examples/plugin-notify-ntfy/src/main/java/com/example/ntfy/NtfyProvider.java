package com.example.ntfy;

import io.hookline.port.Notifier;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import io.hookline.spi.ValueTypes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Makes the notifier: {@code notify.type: ntfy}. */
public final class NtfyProvider implements AdapterProvider<Notifier> {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final Key<URI> URL =
      Key.required("notify.ntfy.url", ValueTypes.URI, "the topic's URL").masked();

  private static final Key<Optional<String>> TOKEN =
      Key.optional(
              "notify.ntfy.token", ValueTypes.TEXT, "an access token, where the server wants one")
          .masked();

  private static final Key<Duration> TIMEOUT =
      Key.duration("notify.ntfy.timeout", "5s", "how long the server may take, at most 30s");

  @Override
  public Class<Notifier> port() {
    return Notifier.class;
  }

  @Override
  public String type() {
    return "ntfy";
  }

  @Override
  public List<Key<?>> keys() {
    return List.of(URL, TOKEN, TIMEOUT);
  }

  @Override
  public AdapterFactory<Notifier> configure(Settings settings) {
    Duration timeout = settings.get(TIMEOUT);
    if (!timeout.isPositive() || timeout.compareTo(LONGEST) > 0) {
      settings.problem(TIMEOUT, "must be longer than nothing and at most 30s");
    }
    Optional<String> token = settings.get(TOKEN);
    URI url = settings.get(URL);
    if (!List.of("http", "https").contains(url.getScheme())) {
      settings.problem(URL, "must begin with http:// or https://");
    }
    return _ -> new Ntfy(url, token, timeout);
  }
}
