package io.hookline.adapter.notify.webhook;

import io.hookline.signature.StandardWebhooksKey;
import io.hookline.spi.Key;
import io.hookline.spi.ValueType;
import io.hookline.spi.ValueTypes;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The keys of {@code notify.type: webhook}. */
final class WebhookKeys {
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private static final ValueType<URI> HTTP =
      new ValueType<>(
          "an http or https URL",
          text -> {
            URI url = URI.create(text);
            if (url.getHost() == null || !List.of("http", "https").contains(url.getScheme())) {
              throw new IllegalArgumentException();
            }
            return url;
          });

  static final Key<Optional<URI>> URL =
      Key.optional("notify.webhook.url", HTTP, "where alerts are sent to")
          .otherwise("must be given, but for the preset pagerduty")
          .example("https://alerts.example.com/hookline")
          .masked();

  static final Key<Preset> PRESET =
      Key.of(
          "notify.webhook.preset",
          ValueTypes.choice(Preset.class),
          "plain",
          "what is sent: plain, a card for a workflow of teams, or an event for pagerduty");

  static final Key<Optional<Path>> TEMPLATE =
      Key.optional(
              "notify.webhook.template",
              ValueTypes.PATH,
              "a file with the JSON to send in place of a preset, with {{placeholders}}")
          .otherwise("the preset's")
          .example("alert.json");

  static final Key<Optional<String>> ROUTING_KEY =
      Key.optional(
              "notify.webhook.routing-key",
              ValueTypes.TEXT,
              "the integration key of PagerDuty's Events API v2")
          .otherwise("must be given for the preset pagerduty")
          .example("R0000000000000000000000000000000")
          .masked();

  static final Key<Optional<StandardWebhooksKey>> SECRET =
      Key.optional(
              "notify.webhook.secret",
              new ValueType<>("whsec_ and 24 to 64 bytes in base64", StandardWebhooksKey::parse),
              "signs what is sent, as Standard Webhooks says")
          .otherwise("it is not signed")
          .example("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
          .masked();

  static final Key<Optional<HeaderField>> HEADER =
      Key.optional(
              "notify.webhook.header",
              new ValueType<>("a header such as Authorization: Bearer x", HeaderField::parse),
              "one more header to send")
          .otherwise("none")
          .example("Authorization: Bearer x")
          .masked();

  static final Key<Duration> TIMEOUT =
      Key.of(
          "notify.webhook.timeout",
          ValueTypes.DURATION.where(
              "from 1ms to 30s", time -> time.isPositive() && time.compareTo(LONGEST) <= 0),
          "10s",
          "how long it may take to send one alert, before it counts as not taken");

  static final List<Key<?>> ALL =
      List.of(URL, PRESET, TEMPLATE, ROUTING_KEY, SECRET, HEADER, TIMEOUT);

  private WebhookKeys() {}
}
