package io.hookline.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.notify.slack.standin.Rules;
import io.hookline.adapter.notify.slack.standin.SlackStandIn;
import io.hookline.port.Notifier;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Adapters;
import io.hookline.testkit.http.ReceivedRequest;
import io.hookline.testkit.notify.NotifierContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Alerts by a bot")
class BotContractTest extends NotifierContract {
  @Override
  protected Notifier open(URI endpoint, AdapterContext context) {
    return Adapters.open(
        Notifier.class,
        "slack",
        Map.of(
            "notify.slack.api-url",
            endpoint + "/",
            "notify.slack.token",
            SlackStandIn.TOKEN,
            "notify.slack.channel",
            SlackStandIn.CHANNEL,
            "notify.slack.timeout",
            "1s"),
        context);
  }

  @Override
  protected Duration timeLimit() {
    return Duration.ofSeconds(1);
  }

  @Override
  protected List<String> secrets() {
    return List.of(SlackStandIn.TOKEN);
  }

  @Override
  protected String accepted() {
    return response("200 OK", "application/json", "{\"ok\":true,\"ts\":\"1503435956.000247\"}");
  }

  @Override
  protected String refused() {
    return response("200 OK", "application/json", "{\"ok\":false,\"error\":\"invalid_auth\"}");
  }

  @Override
  protected void checkRequest(ReceivedRequest request) throws Exception {
    assertThat(
            Rules.broken(
                SlackStandIn.message("application/x-www-form-urlencoded", request.body().text())))
        .isEmpty();
  }
}
