package io.hookline.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hookline.adapter.notify.slack.standin.Markup;
import io.hookline.adapter.notify.slack.standin.Received;
import io.hookline.adapter.notify.slack.standin.SlackStandIn;
import io.hookline.alert.Alert;
import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.testkit.queue.ManualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An alert")
class DeliveryTest {
  private final ManualClock clock = new ManualClock(Alerts.AT);
  private final SlackStandIn slack;

  DeliveryTest() throws IOException {
    slack = new SlackStandIn(clock);
  }

  @AfterEach
  void stop() {
    slack.close();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("of each kind is a message that Slack takes, sent by one request")
  void arrives(Way way) {
    try (Notifier notifier = way.open(slack.url())) {
      for (Alert alert : Alerts.ofEachKind()) {
        assertThat(notifier.send(alert)).isEqualTo(new NotifyOutcome.Sent());
        clock.pass(Duration.ofSeconds(1));
      }
    }

    assertThat(slack.complaints()).isEmpty();
    assertThat(slack.messages()).hasSize(5);
    assertThat(slack.requests()).hasSize(5);
  }

  @Test
  @DisplayName("goes to a webhook as JSON, and as a bot with its token in a header")
  void form() {
    try (Notifier hook = Notifiers.hook(slack.url());
        Notifier bot = Notifiers.bot(slack.url())) {
      hook.send(Alerts.outage());
      bot.send(Alerts.outage());
    }

    assertThat(slack.requests())
        .extracting(Received::type)
        .containsExactly("application/json", "application/x-www-form-urlencoded");
    assertThat(slack.requests())
        .extracting(Received::body)
        .noneMatch(body -> body.contains(SlackStandIn.TOKEN));
    assertThat(slack.messages())
        .extracting(message -> message.get("blocks"))
        .hasSize(2)
        .containsOnly(slack.messages().getFirst().get("blocks"));
  }

  @ParameterizedTest
  @CsvSource({"here, !here", "U024BE7LH, @U024BE7LH", "SAZ94GDB8, !subteam^SAZ94GDB8"})
  @DisplayName("of an outage, and no other, mentions who is configured")
  void mentions(String configured, String seen) {
    try (Notifier notifier = Notifiers.hook(slack.url(), "notify.slack.mention", configured)) {
      Alerts.ofEachKind()
          .forEach(alert -> {
            notifier.send(alert);
            clock.pass(Duration.ofSeconds(1));
          });
    }

    assertThat(slack.complaints()).isEmpty();
    assertThat(slack.messages()).hasSize(5);
    assertThat(mentions(slack.messages().getFirst())).containsExactly(seen);
    assertThat(slack.messages().subList(1, 5)).flatExtracting(DeliveryTest::mentions).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!channel> <!here|here> <@U024BE7LH> <#C024BE7LR> @channel @here @everyone",
        "<https://evil.example|your bank> https://evil.example mailto:a@evil.example",
        "& &amp; &lt;!channel&gt; < > <<>> >>",
        "```` ``` ` *bold* _it_ ~no~ `` :tada: \\` \n> quote\n\n",
        "🔥👩‍👩‍👧‍👦🇩🇪\uD83D lone \uDE00 halves",
        "\u0000\u0001\u0007\u001b[31mred\u001b[0m\r\n\t\u0085\u2028\u2029\u007f",
        "\u202Egnp.exe\u202C \u2066abc\u2069 \uFEFF\u200B שלום مرحبا",
        "-",
      })
  @DisplayName("that strangers wrote is taken, and neither calls nor leads anybody anywhere")
  void hostile(String text) {
    for (Way way : Way.values()) {
      sendAll(way, text);
      sendAll(way, text.repeat(10_000 / text.length() + 1));
    }

    assertThat(slack.complaints()).isEmpty();
    assertThat(slack.messages()).hasSize(20);
    assertThat(slack.messages()).flatExtracting(DeliveryTest::mentions).isEmpty();
    assertThat(slack.messages()).flatExtracting(DeliveryTest::links).isEmpty();
    assertThat(slack.messages())
        .flatExtracting(DeliveryTest::texts)
        .allSatisfy(shown ->
            assertThat(shown)
                .doesNotContainPattern("[\\p{Cc}&&[^\\n]]|[\\p{Cs}\u202A-\u202E\u2066-\u2069]"));
  }

  @Test
  @DisplayName("has what strangers wrote in code only, where Slack sees no markup")
  void code() {
    String text = "`*boo*` :tada:";
    sendAll(Way.HOOK, text);

    JsonNode outage = slack.messages().getFirst();
    assertThat(outage.findValue("fields").toString())
        .contains("*Error*\\n`'*boo*' :tada:`\"")
        .doesNotContain("``");
    assertThat(outage.findValues("verbatim")).isNotEmpty().allMatch(JsonNode::asBoolean);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("leaves out the user, the query and the fragment of a URL")
  void urls(Way way) {
    try (Notifier notifier = way.open(slack.url())) {
      notifier.send(Alerts.outage());
    }

    assertThat(slack.messages().getFirst().toString())
        .contains("`POST https://shop.example:8443/hooks/orders`")
        .doesNotContain("querySecret", "u:p");
  }

  private void sendAll(Way way, String text) {
    try (Notifier notifier = way.open(slack.url())) {
      for (Alert alert : Alerts.written(text)) {
        assertThat(notifier.send(alert)).isEqualTo(new NotifyOutcome.Sent());
        clock.pass(Duration.ofSeconds(1));
      }
    }
  }

  private static List<String> mentions(JsonNode message) {
    return texts(message.get("blocks")).stream()
        .flatMap(text -> Markup.mentions(text).stream())
        .toList();
  }

  private static List<String> links(JsonNode message) {
    return texts(message).stream().flatMap(text -> Markup.links(text).stream()).toList();
  }

  private static List<String> texts(JsonNode message) {
    return message.findValues("text").stream().flatMap(DeliveryTest::leaves).toList();
  }

  private static Stream<String> leaves(JsonNode text) {
    return text.isTextual() ? Stream.of(text.asText()) : texts(text).stream();
  }
}
