package io.hookline.adapter.notify.slack;

import com.slack.api.Slack;
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

  static Poster open(SlackSettings settings) {
    return switch (settings.access()) {
      case SlackAccess.Webhook(WebhookUrl url) ->
          new WebhookPoster(
              client(settings, Endpoint.isLocal(url.reveal())), url.reveal().toString());
      case SlackAccess.Bot bot -> new BotPoster(client(settings, Endpoint.isLocal(bot.api())), bot);
    };
  }

  private static Slack client(SlackSettings settings, boolean local) {
    return SlackClient.open(settings.timeout(), local);
  }
}
