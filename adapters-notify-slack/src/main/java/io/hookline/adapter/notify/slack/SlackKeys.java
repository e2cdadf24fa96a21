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
              "the incoming webhook that alerts are posted to; this, or notify.slack.token")
          .masked();

  /** A bot, which posts where it is told to. */
  public static final Key<Optional<BotToken>> TOKEN =
      Key.optional(
              "notify.slack.token",
              new ValueType<>(BotToken.EXPECTED, BotToken::new),
              "the token of the bot that posts alerts, with the scope chat:write; this, or"
                  + " notify.slack.webhook-url")
          .masked();

  /** Where the bot posts. */
  public static final Key<Optional<String>> CHANNEL =
      Key.optional(
          "notify.slack.channel",
          matching(
              "a channel's id such as C0123456789, or its name such as #alerts",
              "#?[^\\s#@<>&]{1,80}"),
          "the channel that the bot of notify.slack.token posts to; it must be a member");

  /** Who is called to an outage. */
  public static final Key<Optional<String>> MENTION =
      Key.optional(
          "notify.slack.mention",
          matching(
              "<!here>, <!channel>, <@U...> or <!subteam^S...>",
              "<!(here|channel|everyone|subteam\\^S[A-Z0-9]+)>|<@[UW][A-Z0-9]+>"),
          "who is mentioned when an outage begins, in Slack's own notation");

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
          new ValueType<>("a duration from 100ms to 25s", SlackKeys::timeout),
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

  private static Duration timeout(String text) {
    Duration duration = ValueTypes.DURATION.parser().apply(text);
    Endpoint.require(duration.compareTo(SHORTEST) >= 0 && duration.compareTo(LONGEST) <= 0);
    return duration;
  }
}
