package io.hookline.adapter.notify.slack;

import com.slack.api.webhook.Payload;
import com.slack.api.webhook.WebhookResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Posts by an incoming webhook. */
final class WebhookPoster implements Poster {
  /** Slack says "ok"; servers that imitate it say so in JSON. */
  private static final Pattern TAKEN =
      Pattern.compile("ok|\\{(?!.*\"(ok|success)\"\\s*:\\s*false).*}", Pattern.DOTALL);

  private final SlackClient client;
  private final WebhookUrl url;

  WebhookPoster(SlackClient client, WebhookUrl url) {
    this.client = client;
    this.url = url;
  }

  @Override
  public Reply post(Message message) throws IOException {
    WebhookResponse response = client.sdk().send(url.reveal().toString(), payload(message));
    String body = response.getBody().strip();
    if (response.getCode() / 100 != 2) {
      return Reply.declined(response.getCode(), body, retryAfter(response));
    }
    return TAKEN.matcher(body).matches() ? new Reply.Taken() : new Reply.Foreign();
  }

  @Override
  public void close() {
    client.close();
  }

  private static Payload payload(Message message) {
    return Payload.builder()
        .text(message.text())
        .blocks(message.blocks())
        .unfurlLinks(false)
        .unfurlMedia(false)
        .build();
  }

  private static Optional<String> retryAfter(WebhookResponse response) {
    return response.getHeaders().getOrDefault("retry-after", List.of()).stream().findFirst();
  }
}
