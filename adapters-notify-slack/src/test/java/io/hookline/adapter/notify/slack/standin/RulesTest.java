package io.hookline.adapter.notify.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The stand-in for Slack")
class RulesTest {
  private static final String DIVIDER = "{'type':'divider'}";

  static Stream<Arguments> taken() {
    return Stream.of(
        message(DIVIDER),
        message(list(DIVIDER, 50)),
        message(header(text("plain_text", 150))),
        message(section("'text':" + text("mrkdwn", 3000))),
        message(section("'fields':[" + list(text("mrkdwn", 600), 10) + "]")),
        message(section("'fields':[" + text("plain_text", 2000) + "]")),
        message(context(list(text("mrkdwn", 10), 10))),
        message("{'type':'divider','block_id':'" + "x".repeat(255) + "'}"),
        message(section("'text':" + object("mrkdwn", "&amp;&lt;!channel&gt; <!here> <@U1|x>"))),
        message(
            section("'text':" + object("mrkdwn", "<!date^1^{date} {time}|1970> <https://a.b|c>"))));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        of("{'blocks':[" + DIVIDER + "]}", "text: is missing"),
        of("{'text':' ','blocks':[" + DIVIDER + "]}", "text: is missing"),
        of("{'text':'" + "x".repeat(4001) + "','blocks':[" + DIVIDER + "]}", "more than 4000"),
        of("{'text':'a < b','blocks':[" + DIVIDER + "]}", "unescaped"),
        of("{'text':'a'}", "blocks: must be a list of 1 to 50, it has 0"),
        of(message(), "blocks: must be a list of 1 to 50, it has 0"),
        of(message(list(DIVIDER, 51)), "blocks: must be a list of 1 to 50, it has 51"),
        of(message("{'type':'video'}"), "blocks[0]: invalid type \"video\""),
        of(message("{'type':'divider','x':1}"), "unknown field x"),
        of(message("{'type':'divider','block_id':'" + "x".repeat(256) + "'}"), "too long"),
        of(message("{'type':'divider','block_id':''}"), "or empty"),
        of(message(list("{'type':'divider','block_id':'a'}", 2)), "not unique"),
        of(message("{'type':'header'}"), "blocks[0].text"),
        of(message(header(text("plain_text", 151))), "has 151 characters, at most 150"),
        of(message(header(text("mrkdwn", 1))), "must be plain_text"),
        of(message("{'type':'section'}"), "needs text or fields"),
        of(message(section("'text':" + text("mrkdwn", 3001))), "has 3001 characters, at most 3000"),
        of(message(section("'text':" + text("mrkdwn", 0))), "blocks[0].text.text: is missing"),
        of(message(section("'text':'loose'")), "blocks[0].text.type"),
        of(message(section("'fields':[]")), "fields: must be a list of 1 to 10, it has 0"),
        of(message(section("'fields':[" + list(text("mrkdwn", 1), 11) + "]")), "it has 11"),
        of(message(section("'fields':[" + text("mrkdwn", 2001) + "]")), "has 2001 characters"),
        of(message("{'type':'context'}"), "elements: must be a list of 1 to 10"),
        of(message(context(list(text("mrkdwn", 1), 11))), "it has 11"),
        of(message(section("'text':{'type':'html','text':'x'}")), "plain_text or mrkdwn"),
        of(message(section("'text':{'type':'mrkdwn','text':'x','emoji':true}")), "field emoji"),
        of(message(section("'text':{'type':'plain_text','text':'x','verbatim':true}")), "verbatim"),
        of(message(section("'text':" + object("mrkdwn", "<!everybody>"))), "invalid markup"),
        of(message(section("'text':" + object("mrkdwn", "<!date^1^{day}|x>"))), "invalid markup"),
        of(message(section("'text':" + object("mrkdwn", "<!date^1^{date}>"))), "invalid markup"),
        of(message(section("'text':" + object("mrkdwn", "a & b"))), "unescaped"),
        of(message(section("'text':" + object("mrkdwn", "a > b"))), "unescaped"),
        of(
            message(list(section("'text':" + text("mrkdwn", 2400)), 4)),
            "msg_blocks_too_long: 9600"));
  }

  @ParameterizedTest
  @MethodSource
  @DisplayName("takes a message at each limit")
  void taken(JsonNode message) {
    assertThat(Rules.broken(message)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource
  @DisplayName("refuses a message beyond each limit")
  void refused(JsonNode message, String problem) {
    assertThat(Rules.broken(message)).anyMatch(broken -> broken.contains(problem));
  }

  @Test
  @DisplayName("sees who is called, and where a text leads")
  void sees() {
    String text = "<!here> <@U024> &lt;!channel&gt; <https://a.example|b> <!subteam^S1>";

    assertThat(Markup.mentions(text)).containsExactly("!here", "@U024", "!subteam^S1");
    assertThat(Markup.links(text)).containsExactly("https://a.example|b");
  }

  private static Arguments of(Object message, String problem) {
    return Arguments.of(
        message instanceof Arguments wrapped ? wrapped.get()[0] : json(message.toString()),
        problem);
  }

  private static Arguments message(String... blocks) {
    return Arguments.of(json("{'text':'x','blocks':[" + String.join(",", blocks) + "]}"));
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text.replace('\'', '"'));
    } catch (JsonProcessingException slip) {
      throw new AssertionError(text, slip);
    }
  }

  private static String list(String item, int times) {
    return String.join(",", Collections.nCopies(times, item));
  }

  private static String header(String text) {
    return "{'type':'header','text':" + text + "}";
  }

  private static String section(String rest) {
    return "{'type':'section'," + rest + "}";
  }

  private static String context(String elements) {
    return "{'type':'context','elements':[" + elements + "]}";
  }

  private static String text(String type, int length) {
    return object(type, "x".repeat(length));
  }

  private static String object(String type, String text) {
    return "{'type':'" + type + "','text':'" + text + "'}";
  }
}
