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
import java.util.Map;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Alerts by an incoming webhook")
class WebhookContractTest extends NotifierContract {
  @Override
  protected Notifier open(URI endpoint, AdapterContext context) {
    return Adapters.open(
        Notifier.class,
        "slack",
        Map.of("notify.slack.webhook-url", endpoint.toString(), "notify.slack.timeout", "1s"),
        context);
  }

  @Override
  protected Duration timeLimit() {
    return Duration.ofSeconds(1);
  }

  @Override
  protected void checkRequest(ReceivedRequest request) throws Exception {
    assertThat(Rules.broken(SlackStandIn.message("application/json", request.body().text())))
        .isEmpty();
  }
}
