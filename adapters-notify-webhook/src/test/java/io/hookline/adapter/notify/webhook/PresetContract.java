package io.hookline.adapter.notify.webhook;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hookline.port.Notifier;
import io.hookline.spi.AdapterContext;
import io.hookline.testkit.http.ReceivedRequest;
import io.hookline.testkit.notify.NotifierContract;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What is the same with every preset. */
abstract class PresetContract extends NotifierContract {
  private static final String TOKEN = "T0header7secret";
  private static final String ROUTING_KEY = "R0routing7secret";

  private final String preset;

  PresetContract(String preset) {
    this.preset = preset;
  }

  @Override
  protected Notifier open(URI endpoint, AdapterContext context) {
    return Webhooks.open(
        Map.of(
            "notify.webhook.url",
            endpoint + "?sig=" + TOKEN,
            "notify.webhook.preset",
            preset,
            "notify.webhook.secret",
            Webhooks.SECRET,
            "notify.webhook.routing-key",
            ROUTING_KEY,
            "notify.webhook.header",
            "Authorization: Bearer " + TOKEN,
            "notify.webhook.timeout",
            "1s"),
        context);
  }

  @Override
  protected Duration timeLimit() {
    return Duration.ofSeconds(1);
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN, ROUTING_KEY, Webhooks.SECRET.substring("whsec_".length()));
  }

  @Override
  protected void checkRequest(ReceivedRequest request) throws IOException {
    new JsonMapper().readTree(request.body().bytes());
  }
}
