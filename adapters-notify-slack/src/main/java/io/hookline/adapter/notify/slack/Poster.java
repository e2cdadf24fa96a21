package io.hookline.adapter.notify.slack;

import java.io.IOException;

/** Brings one message to Slack. */
interface Poster extends AutoCloseable {

  /**
   * Posts once; blocks.
   *
   * @throws IOException where it is not known what became of the message
   */
  Reply post(Message message) throws IOException;

  /** Breaks off what is being sent. */
  @Override
  void close();

  /** Chooses the way that is configured, and loads nothing of the SDK yet. */
  static Poster of(SlackSettings settings) {
    return new LatePoster(() ->
        switch (settings.access()) {
          case SlackAccess.Webhook(WebhookUrl url) ->
              new WebhookPoster(new SlackClient(url.reveal(), settings.timeout()), url);
          case SlackAccess.Bot bot ->
              new BotPoster(new SlackClient(bot.api(), settings.timeout()), bot);
        });
  }
}
