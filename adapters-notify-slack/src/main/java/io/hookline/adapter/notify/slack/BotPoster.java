package io.hookline.adapter.notify.slack;

import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Posts as a bot, by {@code chat.postMessage}. */
final class BotPoster implements Poster {
  private final Slack slack;
  private final SlackAccess.Bot bot;

  BotPoster(Slack slack, SlackAccess.Bot bot) {
    this.slack = slack;
    this.bot = bot;
    slack.getConfig().setMethodsEndpointUrlPrefix(bot.api().toString());
  }

  @Override
  public Reply post(Message message) throws IOException {
    try {
      return reply(slack.methods(bot.token().reveal()).chatPostMessage(request(message)));
    } catch (SlackApiException declined) {
      return reply(declined);
    }
  }

  @Override
  public void close() {
    SlackClient.close(slack);
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
    String error = response.getError();
    return error == null ? new Reply.Foreign() : Reply.declined(200, error, Optional.empty());
  }

  private static Reply reply(SlackApiException declined) {
    String code = declined.getError() == null ? "" : declined.getError().getError();
    return Reply.declined(
        declined.getResponse().code(),
        Objects.toString(code, ""),
        Optional.ofNullable(declined.getResponse().header("Retry-After")));
  }
}
