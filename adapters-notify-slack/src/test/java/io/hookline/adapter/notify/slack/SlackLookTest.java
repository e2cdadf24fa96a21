package io.hookline.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.notify.slack.standin.Answer;
import io.hookline.adapter.notify.slack.standin.SlackStandIn;
import io.hookline.port.AdapterException;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A look at Slack")
@Timeout(60)
class SlackLookTest {
  private final SlackStandIn slack = start();

  @AfterEach
  void stop() {
    slack.close();
  }

  @Test
  @DisplayName("names the bot that its token belongs to, and posts nothing")
  void bot() {
    assertThat(look(bot(SlackStandIn.TOKEN))).contains("the bot hookline of Stand-in");
    assertThat(slack.messages()).isEmpty();
  }

  @Test
  @DisplayName("says what to do about a token that Slack does not know")
  void stranger() {
    assertThatThrownBy(() -> look(bot("xoxb-2000000000-otherSecret42")))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "notify.type: slack: invalid_auth: install the Slack app again, and set"
                + " notify.slack.token to its Bot User OAuth Token");
  }

  @Test
  @DisplayName("says that Slack has no time")
  void tooMany() {
    slack.answerNext(Answer.tooMany(30));
    assertThatThrownBy(() -> look(bot(SlackStandIn.TOKEN)))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("429 Too Many Requests");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "null", "<html>"})
  @DisplayName("takes nobody else for Slack")
  void foreign(String body) {
    slack.answerNext(new Answer(200, Map.of(), body));
    assertThatThrownBy(() -> look(bot(SlackStandIn.TOKEN)))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "notify.type: slack: what 127.0.0.1 answers is not an answer of Slack's: correct"
                + " notify.slack.api-url");
  }

  @Test
  @DisplayName("finds the server of a webhook, and posts nothing")
  void webhook() {
    assertThat(look(hook()))
        .contains("127.0.0.1 answers; hookline notify test tells whether it knows the webhook");
    assertThat(slack.messages()).isEmpty();
    assertThat(slack.complaints()).isEmpty();
  }

  @Test
  @DisplayName("takes an error of the server for none")
  void broken() {
    slack.answerNext(new Answer(503, Map.of(), ""));
    assertThatThrownBy(() -> look(hook()))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "notify.type: slack: 127.0.0.1 answered HTTP 503; correct the network, or try again");
  }

  @Test
  @DisplayName("says that nobody answers, without the secret")
  void nobody() {
    Map<String, String> settings = hook();
    slack.close();
    assertThatThrownBy(() -> look(settings))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "notify.type: slack: cannot reach 127.0.0.1, or the connection broke; correct the"
                + " network, or try again");
  }

  private Map<String, String> bot(String token) {
    return Map.of(
        "notify.slack.token",
        token,
        "notify.slack.channel",
        SlackStandIn.CHANNEL,
        "notify.slack.api-url",
        slack.url() + "/api/");
  }

  private Map<String, String> hook() {
    return Map.of("notify.slack.webhook-url", slack.url() + SlackStandIn.HOOK);
  }

  private static Optional<String> look(Map<String, String> settings) {
    return new SlackNotifierProvider()
        .configure(new Settings(SettingsSource.of(settings, "test.yaml:1")))
        .check(Notifiers.CONTEXT);
  }

  private static SlackStandIn start() {
    try {
      return new SlackStandIn(InstantSource.system());
    } catch (IOException unusable) {
      throw new IllegalStateException(unusable);
    }
  }
}
