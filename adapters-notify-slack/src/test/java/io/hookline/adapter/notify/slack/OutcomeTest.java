package io.hookline.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.notify.slack.standin.Answer;
import io.hookline.adapter.notify.slack.standin.SlackStandIn;
import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.testkit.queue.ManualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What Slack answers")
class OutcomeTest {
  private final ManualClock clock = new ManualClock(Alerts.AT);
  private final SlackStandIn slack;

  OutcomeTest() throws IOException {
    slack = new SlackStandIn(clock);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("is passed on as the time it asks for, when messages come too fast")
  void rate(Way way) {
    try (Notifier notifier = way.open(slack.url())) {
      for (int i = 0; i < 5; i++) {
        assertThat(notifier.send(Alerts.outage())).isInstanceOf(NotifyOutcome.Sent.class);
      }
      assertThat(notifier.send(Alerts.outage()))
          .isEqualTo(
              new NotifyOutcome.Later(
                  "127.0.0.1 answered 429 Too Many Requests", Duration.ofSeconds(1)));
      clock.pass(Duration.ofSeconds(1));
      assertThat(notifier.send(Alerts.outage())).isInstanceOf(NotifyOutcome.Sent.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"'30', 30", "'0', 0", "'', 0", "'-5', 0", "'soon', 0", "'99999999999999999999', 0"})
  @DisplayName("is a time only where it can be one")
  void retryAfter(String header, long seconds) {
    for (Way way : Way.values()) {
      for (int status : new int[] {429, 503}) {
        slack.answerNext(new Answer(status, Map.of("Retry-After", header), "Busy!"));
        assertThat(sent(way))
            .isEqualTo(
                new NotifyOutcome.Later(
                    "127.0.0.1 answered " + (status == 429 ? "429 Too Many Requests" : "HTTP 503"),
                    Duration.ofSeconds(seconds)));
      }
    }
    assertThat(slack.requests()).as("sent once each").hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 504})
  @DisplayName("with a status that passes is told again later, and not sent again by itself")
  void passing(int status) {
    String name = status == 429 ? "429 Too Many Requests" : "HTTP " + status;
    for (Way way : Way.values()) {
      slack.answerNext(new Answer(status, Map.of(), "<html>Sorry!</html>"));
      assertThat(sent(way))
          .isEqualTo(new NotifyOutcome.Later("127.0.0.1 answered " + name, Duration.ZERO));
    }
    assertThat(slack.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "internal_error",
        "fatal_error",
        "service_unavailable",
        "request_timeout",
        "rate_limited",
        "ratelimited",
        "team_added_to_org",
        "org_login_required"
      })
  @DisplayName("with status 200 may still be an error that passes")
  void passingErrors(String code) {
    slack.answerNext(Answer.error(code));
    assertThat(sent(Way.BOT))
        .isEqualTo(new NotifyOutcome.Later("127.0.0.1 answered " + code, Duration.ZERO));
  }

  @ParameterizedTest
  @CsvSource({
    "HOOK, 400, invalid_payload, report it",
    "HOOK, 400, invalid_blocks, report it",
    "HOOK, 400, no_text, report it",
    "HOOK, 400, user_not_found, notify.slack.webhook-url",
    "HOOK, 403, action_prohibited, administrators",
    "HOOK, 403, invalid_token, notify.slack.webhook-url",
    "HOOK, 403, posting_to_general_channel_denied, administrators",
    "HOOK, 403, team_disabled, notify.slack.webhook-url",
    "HOOK, 404, no_service, create another one",
    "HOOK, 404, no_service_id, create another one",
    "HOOK, 404, no_team, create another one",
    "HOOK, 404, channel_not_found, create another one",
    "HOOK, 410, channel_is_archived, unarchive",
    "HOOK, 418, some_new_error, notify.slack.webhook-url",
    "BOT, 200, not_authed, notify.slack.token",
    "BOT, 200, invalid_auth, notify.slack.token",
    "BOT, 200, account_inactive, notify.slack.token",
    "BOT, 200, token_revoked, notify.slack.token",
    "BOT, 200, token_expired, notify.slack.token",
    "BOT, 200, not_allowed_token_type, notify.slack.token",
    "BOT, 200, missing_scope, chat:write",
    "BOT, 200, channel_not_found, notify.slack.channel",
    "BOT, 200, not_in_channel, /invite",
    "BOT, 200, is_archived, unarchive",
    "BOT, 200, restricted_action, administrators",
    "BOT, 200, ekm_access_denied, administrators",
    "BOT, 200, invalid_blocks, report it",
    "BOT, 200, msg_too_long, report it",
    "BOT, 200, msg_blocks_too_long, report it",
    "BOT, 200, some_new_error, notify.slack.api-url"
  })
  @DisplayName("is a refusal that says what to do, where nothing passes by itself")
  void refused(Way way, int status, String word, String cure) {
    slack.answerNext(way.declining(status, word));

    assertThat(sent(way))
        .isInstanceOfSatisfying(
            NotifyOutcome.Refused.class,
            refused ->
                assertThat(refused.why())
                    .startsWith(word + ": ")
                    .contains(cure)
                    .doesNotContain("\n", "Secret"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>Log in</html>",
        "",
        "{\"success\": false}",
        "{\"ok\":false",
        "\"\"",
        "[]",
        "hookSecret42 botSecret42"
      })
  @DisplayName("is not believed where it is not what Slack would say")
  void foreign(String body) {
    for (Way way : Way.values()) {
      slack.answerNext(new Answer(200, Map.of("Content-Type", "text/html"), body));
      assertThat(sent(way))
          .isInstanceOfSatisfying(
              NotifyOutcome.Refused.class,
              refused ->
                  assertThat(refused.why())
                      .startsWith("what 127.0.0.1 answers is not an answer of Slack's: correct")
                      .doesNotContain("Secret"));
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("with a redirect is not followed")
  void redirect(Way way) {
    slack.answerNext(new Answer(302, Map.of("Location", slack.url() + "/elsewhere"), ""));

    assertThat(sent(way)).isInstanceOf(NotifyOutcome.Refused.class);
    assertThat(slack.requests()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("to another token, channel or webhook is a refusal")
  void wrong(Way way) {
    try (Notifier notifier =
        way == Way.BOT
            ? way.open(slack.url(), "notify.slack.channel", "#other")
            : way.open(slack.url(), "notify.slack.webhook-url", slack.url() + "/services/T/B/X")) {
      assertThat(notifier.send(Alerts.outage())).isInstanceOf(NotifyOutcome.Refused.class);
    }
    assertThat(slack.messages()).isEmpty();
  }

  private NotifyOutcome sent(Way way) {
    try (Notifier notifier = way.open(slack.url())) {
      return notifier.send(Alerts.outage());
    }
  }
}
