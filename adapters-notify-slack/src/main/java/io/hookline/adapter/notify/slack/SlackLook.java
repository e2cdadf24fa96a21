package io.hookline.adapter.notify.slack;

import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import io.hookline.port.AdapterException;
import io.hookline.port.NotifyOutcome;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/** Looks whether Slack would take messages, and sends none. */
final class SlackLook {
  private static final int SERVER_ERRORS = 500;

  private final SlackSettings settings;
  private final Verdicts verdicts;

  private SlackLook(SlackSettings settings) {
    this.settings = settings;
    verdicts = Verdicts.of(settings);
  }

  /**
   * What is found.
   *
   * @throws AdapterException where Slack cannot be reached, or does not take the token
   */
  static String at(SlackSettings settings) {
    return new SlackLook(settings).found();
  }

  private String found() {
    try {
      return switch (settings.access()) {
        case SlackAccess.Webhook(WebhookUrl url) -> answers(url);
        case SlackAccess.Bot bot -> knows(bot);
      };
    } catch (AdapterException told) {
      throw told;
    } catch (IOException away) {
      throw broken(verdicts.on(away));
    } catch (RuntimeException unreadable) {
      // The SDK takes any answer for one of Slack's.
      throw broken(verdicts.on(new Reply.Foreign()));
    }
  }

  /** That a webhook is alive is seen by a message alone; that its server is, without. */
  private String answers(WebhookUrl url) throws IOException {
    try (SlackClient client = client(url.reveal())) {
      int status = client.touch(url.reveal());
      if (status >= SERVER_ERRORS) {
        throw broken(verdicts.on(Reply.declined(status, "", Optional.empty())));
      }
      return url + " answers; hookline notify test tells whether it knows the webhook";
    }
  }

  private String knows(SlackAccess.Bot bot) throws IOException {
    try (SlackClient client = client(bot.api())) {
      client.sdk().getConfig().setMethodsEndpointUrlPrefix(bot.api().toString());
      AuthTestResponse answer =
          client.sdk().methods(bot.token().reveal()).authTest(request -> request);
      if (!answer.isOk()) {
        throw broken(verdicts.on(BotPoster.declined(answer.getError())));
      }
      return "the bot %s of %s".formatted(answer.getUser(), answer.getTeam());
    } catch (SlackApiException declined) {
      throw broken(verdicts.on(BotPoster.reply(declined)));
    }
  }

  private SlackClient client(URI target) {
    return new SlackClient(target, settings.timeout());
  }

  private static AdapterException broken(NotifyOutcome outcome) {
    return new AdapterException(
        "notify.type: slack: "
            + switch (outcome) {
              case NotifyOutcome.Sent() -> "it answers";
              case NotifyOutcome.Later later -> later.why() + "; correct the network, or try again";
              case NotifyOutcome.Refused refused -> refused.why();
            });
  }
}
