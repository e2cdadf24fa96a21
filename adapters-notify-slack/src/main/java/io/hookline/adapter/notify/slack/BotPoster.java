package io.hookline.adapter.notify.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts as a bot, by {@code chat.postMessage}. */
final class BotPoster implements Poster {
  private final SlackClient client;
  private final SlackAccess.Bot bot;

  BotPoster(SlackClient client, SlackAccess.Bot bot) {
    this.client = client;
    this.bot = bot;
    client.sdk().getConfig().setMethodsEndpointUrlPrefix(bot.api().toString());
  }

  @Override
  public Reply post(Message message) throws IOException {
    try {
      return reply(client.sdk().methods(bot.token().reveal()).chatPostMessage(request(message)));
    } catch (SlackApiException declined) {
      return reply(declined);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  private ChatPostMessageRequest request(Message message) {
    return ChatPostMessageRequest.builder()
        .channel(bot.channel())
        .text(message.text())
        .blocks(message.blocks())
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  private static Reply reply(ChatPostMessageResponse response) {
    if (response.isOk()) {
      return new Reply.Taken();
    }
    return declined(response.getError());
  }

  /** Told with status 200. */
  static Reply declined(@Nullable String error) {
    return error == null ? new Reply.Foreign() : Reply.declined(200, error, Optional.empty());
  }

  /** Told with another. */
  static Reply reply(SlackApiException declined) {
    String code = declined.getError() == null ? "" : declined.getError().getError();
    return Reply.declined(
        declined.getResponse().code(),
        Objects.toString(code, ""),
        Optional.ofNullable(declined.getResponse().header("Retry-After")));
  }
}
