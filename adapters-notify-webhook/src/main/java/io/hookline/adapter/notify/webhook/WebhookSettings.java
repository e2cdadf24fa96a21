package io.hookline.adapter.notify.webhook;

import io.hookline.destination.Destination;
import io.hookline.signature.StandardWebhooksKey;
import io.hookline.spi.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is configured.
 *
 * @param url where alerts go
 * @param template what is sent
 * @param routingKey what PagerDuty knows us by
 * @param key signs it
 * @param header one more header
 * @param timeout for one alert
 */
record WebhookSettings(
    URI url,
    Template template,
    Optional<String> routingKey,
    Optional<StandardWebhooksKey> key,
    Optional<HeaderField> header,
    Duration timeout) {
  private static final URI PAGERDUTY = URI.create("https://events.pagerduty.com/v2/enqueue");
  private static final URI NOWHERE = URI.create("http://localhost/");
  private static final long LARGEST_TEMPLATE = 256 << 10;

  /** Reads them; problems are told to {@code settings}. */
  static WebhookSettings read(Settings settings) {
    Optional<String> routingKey = settings.get(WebhookKeys.ROUTING_KEY);
    Preset preset = settings.get(WebhookKeys.PRESET);
    if (preset == Preset.PAGERDUTY && routingKey.isEmpty()) {
      settings.problem(
          WebhookKeys.ROUTING_KEY,
          "is missing: expected the integration key of a PagerDuty service (Events API v2)");
    }
    return new WebhookSettings(
        url(settings, preset),
        template(settings, preset, routingKey.isPresent()),
        routingKey,
        settings.get(WebhookKeys.SECRET),
        settings.get(WebhookKeys.HEADER),
        settings.get(WebhookKeys.TIMEOUT));
  }

  /** Says nothing of the secrets. */
  @Override
  public String toString() {
    return Destination.of(url).toString();
  }

  private static URI url(Settings settings, Preset preset) {
    Optional<URI> given = settings.get(WebhookKeys.URL);
    if (given.isEmpty() && preset != Preset.PAGERDUTY) {
      settings.problem(WebhookKeys.URL, "is missing: expected the http or https URL to send to");
    }
    return given.orElse(preset == Preset.PAGERDUTY ? PAGERDUTY : NOWHERE);
  }

  private static Template template(Settings settings, Preset preset, boolean hasRoutingKey) {
    Set<String> names = new HashSet<>(AlertValues.NAMES);
    if (!hasRoutingKey) {
      names.remove("routing_key");
    }
    Optional<Path> file = settings.get(WebhookKeys.TEMPLATE);
    if (file.isEmpty()) {
      return preset(preset);
    }
    try {
      return Template.parse(text(file.get()), file.get().toString(), names);
    } catch (IOException unreadable) {
      settings.problem(
          WebhookKeys.TEMPLATE,
          file.get() + ": it cannot be read, or is larger than 256 KiB; name another file");
    } catch (IllegalArgumentException unusable) {
      settings.problem(WebhookKeys.TEMPLATE, String.valueOf(unusable.getMessage()));
    }
    return preset(Preset.PLAIN);
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > LARGEST_TEMPLATE) {
      throw new IOException("too large");
    }
    return Files.readString(file);
  }

  private static Template preset(Preset preset) {
    String name = preset.name().toLowerCase(Locale.ROOT) + ".json";
    try (InputStream in =
        Objects.requireNonNull(WebhookSettings.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Template.parse(text, name, AlertValues.NAMES);
    } catch (IOException broken) {
      throw new IllegalStateException(name + " cannot be read from our own jar", broken);
    }
  }
}
