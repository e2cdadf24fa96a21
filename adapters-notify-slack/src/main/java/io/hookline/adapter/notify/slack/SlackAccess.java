package io.hookline.adapter.notify.slack;

import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Settings;
import java.net.URI;
import java.util.Optional;

/** By what right, and where, messages are posted. */
sealed interface SlackAccess {
  /** Whoever knows the URL may post to the channel that it was made for. */
  record Webhook(WebhookUrl url) implements SlackAccess {}

  /** A bot posts to any channel that it is a member of. */
  record Bot(BotToken token, String channel, URI api) implements SlackAccess {}

  /**
   * Reads which of the two is configured.
   *
   * @throws InvalidSettingsException where it is not exactly one
   */
  static SlackAccess read(Settings settings) {
    int problems = settings.problems().size();
    Optional<WebhookUrl> url = settings.get(SlackKeys.WEBHOOK_URL);
    Optional<BotToken> token = settings.get(SlackKeys.TOKEN);
    Optional<String> channel = settings.get(SlackKeys.CHANNEL);
    URI api = settings.get(SlackKeys.API_URL);
    if (settings.problems().size() == problems) {
      check(settings, url.isPresent(), token.isPresent(), channel.isPresent());
    }
    if (settings.problems().size() > problems) {
      throw new InvalidSettingsException(settings.problems());
    }
    return url.<SlackAccess>map(Webhook::new)
        .orElseGet(() -> new Bot(token.orElseThrow(), channel.orElseThrow(), api));
  }

  private static void check(Settings settings, boolean url, boolean token, boolean channel) {
    if (url && token) {
      settings.problem(SlackKeys.TOKEN, "and notify.slack.webhook-url are both set; remove one");
    } else if (url && channel) {
      settings.problem(
          SlackKeys.CHANNEL,
          "has no effect on a webhook, which posts to the channel it was made for; remove it, or"
              + " set notify.slack.token in place of notify.slack.webhook-url");
    } else if (token && !channel) {
      settings.problem(
          SlackKeys.CHANNEL,
          "is missing: name the channel that the bot posts to, such as \"#alerts\" (in quotes: in"
              + " YAML a # begins a comment)");
    } else if (!url && !token) {
      settings.problem(
          SlackKeys.WEBHOOK_URL,
          "is missing: set it to the URL of an incoming webhook, or set notify.slack.token and"
              + " notify.slack.channel; or set notify.type: none");
    }
  }
}
