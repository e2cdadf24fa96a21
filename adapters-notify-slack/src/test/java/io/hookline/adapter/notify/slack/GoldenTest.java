package io.hookline.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hookline.adapter.notify.slack.standin.SlackStandIn;
import io.hookline.port.Notifier;
import java.io.InputStream;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The message of an outage")
class GoldenTest {
  @Test
  @DisplayName("is, to the letter, what outage.json holds")
  void outage() throws Exception {
    ObjectMapper json = new ObjectMapper();
    try (SlackStandIn slack = new SlackStandIn(InstantSource.system());
        Notifier notifier = Notifiers.hook(slack.url(), "notify.slack.mention", "here");
        InputStream golden = GoldenTest.class.getResourceAsStream("outage.json")) {
      notifier.send(Alerts.outage());

      String sent =
          json.writerWithDefaultPrettyPrinter().writeValueAsString(slack.messages().getFirst());
      assertThat(slack.messages()).as(sent).containsExactly(json.readTree(golden));
    }
  }
}
