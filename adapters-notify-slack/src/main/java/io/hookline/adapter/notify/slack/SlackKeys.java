package io.hookline.adapter.notify.slack;

import io.hookline.spi.Key;
import io.hookline.spi.ValueType;
import io.hookline.spi.ValueTypes;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The configuration keys of this adapter. */
public final class SlackKeys {
  /** An incoming webhook, which knows its channel. */
  public static final Key<Optional<WebhookUrl>> WEBHOOK_URL =
      Key.optional(
              "notify.slack.webhook-url",
              new ValueType<>(WebhookUrl.EXPECTED, WebhookUrl::new),
              "the incoming webhook that alerts are posted to")
          .otherwise("this or `notify.slack.token` must be given")
          .example("https://hooks.slack.com/services/T000/B000/XXXX")
          .masked();

  /** A bot, which posts where it is told to. */
  public static final Key<Optional<BotToken>> TOKEN =
      Key.optional(
              "notify.slack.token",
              new ValueType<>(BotToken.EXPECTED, BotToken::new),
              "the token of the bot that posts alerts, with the scope chat:write")
          .otherwise("this or `notify.slack.webhook-url` must be given")
          .example("xoxb-0000000000-XXXX")
          .masked();

  /** Where the bot posts. */
  public static final Key<Optional<String>> CHANNEL =
      Key.optional(
              "notify.slack.channel",
              matching(
                  "a channel's id such as C0123456789, or its name such as #alerts",
                  "#?[^\\s#@<>&]{1,80}"),
              "the channel that the bot of notify.slack.token posts to; it must be a member")
          .otherwise("must be given with `notify.slack.token`")
          .example("C0123456789");

  /** Who is called to an outage. */
  public static final Key<Optional<Mention>> MENTION =
      Key.optional(
              "notify.slack.mention",
              new ValueType<>(Mention.EXPECTED, Mention::parse),
              "who is mentioned when an outage begins")
          .otherwise("nobody")
          .example("here");

  /** Where Slack's API is. */
  public static final Key<URI> API_URL =
      Key.of(
          "notify.slack.api-url",
          new ValueType<>("an https URL that ends in /", SlackKeys::apiUrl),
          "https://slack.com/api/",
          "where the API is that notify.slack.token is for");

  /** How long Slack may take. */
  public static final Key<Duration> TIMEOUT =
      Key.of(
          "notify.slack.timeout",
          ValueTypes.DURATION.where("from 100ms to 25s", SlackKeys::isFitting),
          "10s",
          "how long Slack may take to be found and to answer, before the alert counts as not"
              + " taken");

  /** {@link io.hookline.port.Notifier} allows 30 s in all. */
  private static final Duration LONGEST = Duration.ofSeconds(25);

  private static final Duration SHORTEST = Duration.ofMillis(100);

  static final List<Key<?>> ALL = List.of(WEBHOOK_URL, TOKEN, CHANNEL, MENTION, API_URL, TIMEOUT);

  private SlackKeys() {}

  private static ValueType<String> matching(String expected, String form) {
    Pattern pattern = Pattern.compile(form);
    return new ValueType<>(
        expected,
        text -> {
          Endpoint.require(pattern.matcher(text).matches());
          return text;
        });
  }

  private static URI apiUrl(String text) {
    URI uri = Endpoint.checked(text);
    Endpoint.require(text.endsWith("/") && uri.getQuery() == null);
    return uri;
  }

  private static boolean isFitting(Duration timeout) {
    return timeout.compareTo(SHORTEST) >= 0 && timeout.compareTo(LONGEST) <= 0;
  }
}
