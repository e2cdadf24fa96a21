package io.hookline.adapter.notify.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hookline.alert.Alert;
import io.hookline.job.Header;
import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Later;
import io.hookline.port.NotifyOutcome.Refused;
import io.hookline.port.NotifyOutcome.Sent;
import io.hookline.signature.StandardWebhooksKey;
import io.hookline.testkit.http.ReceivedRequest;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import io.hookline.testkit.notify.SampleAlerts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A notifier to a webhook")
class WebhookNotifierTest {
  private static final String OK = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";

  private ScriptedServer server = ScriptedServer.start(Script.answering(OK));
  @TempDir private Path folder;

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  @DisplayName("sends what a workflow of Teams takes")
  void teams() throws IOException {
    JsonNode card = sent(SampleAlerts.outage(), Map.of("notify.webhook.preset", "teams"));
    JsonNode content = card.at("/attachments/0/content");
    assertThat(card.path("type").textValue()).isEqualTo("message");
    assertThat(content.path("type").textValue()).isEqualTo("AdaptiveCard");
    assertThat(content.at("/body/0/color").textValue()).isEqualTo("attention");
    assertThat(content.at("/body/1/text").textValue())
        .contains("5 jobs given up", "503 Service Unavailable", "node[web1-4711] = web1 + 4711");
  }

  @Test
  @DisplayName("opens an incident of PagerDuty and resolves the same one")
  void pagerDuty() throws IOException {
    Map<String, String> settings =
        Map.of("notify.webhook.preset", "pagerduty", "notify.webhook.routing-key", "R0");
    JsonNode begin = sent(SampleAlerts.outage(), settings);
    JsonNode end = sent(SampleAlerts.recovery(), settings);
    assertThat(begin.path("event_action").textValue()).isEqualTo("trigger");
    assertThat(end.path("event_action").textValue()).isEqualTo("resolve");
    assertThat(begin.path("dedup_key")).isEqualTo(end.path("dedup_key"));
    assertThat(begin.path("routing_key").textValue()).isEqualTo("R0");
    assertThat(begin.at("/payload/severity").textValue()).isEqualTo("error");
    assertThat(begin.at("/payload/custom_details/given_up").longValue()).isEqualTo(5);
  }

  @Test
  @DisplayName("fills in a template, whatever a destination says")
  void template() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("alert.json"),
            "{\"n\": \"{{given_up}}\", \"list\": [\"{{kind}}: {{error}}\", 1, null,"
                + " \"{{dropped}}\"]}");
    JsonNode json =
        sent(SampleAlerts.awkward(), Map.of("notify.webhook.template", file.toString()));
    assertThat(json.path("n").longValue()).isEqualTo(5);
    assertThat(json.at("/list/0").textValue()).startsWith("outage: \"quoted\" \\ <!channel>");
    assertThat(json.at("/list/3").textValue()).isEmpty();
  }

  @Test
  @DisplayName("signs what it sends, and sends the same again under the same id")
  void signs() throws IOException {
    Map<String, String> settings = Map.of("notify.webhook.secret", Webhooks.SECRET);
    sent(SampleAlerts.outage(), settings);
    sent(SampleAlerts.outage(), settings);
    ReceivedRequest first = server.requests().getFirst();
    String id = field(first, "webhook-id");
    List<Header> wanted =
        StandardWebhooksKey.parse(Webhooks.SECRET).headers(id, SampleAlerts.AT, first.body());
    assertThat(wanted)
        .allSatisfy(header -> assertThat(field(first, header.name())).isEqualTo(header.value()));
    assertThat(field(server.requests().getLast(), "webhook-id")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 408, 425, 500, 502})
  @DisplayName("may be sent later where the service neither takes nor refuses it")
  void later(int status) {
    answer("HTTP/1.1 " + status + " X\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n");
    assertThat(send(Map.of())).isEqualTo(new Later(host() + " answered " + status, Duration.ZERO));
  }

  @ParameterizedTest
  @ValueSource(strings = {"90", "Sun, 01 Mar 2026 12:16:33 GMT"})
  @DisplayName("waits as long as the service asks for, in seconds or until a time")
  void waits(String field) {
    answer("HTTP/1.1 503 X\r\nRetry-After: " + field + "\r\nContent-Length: 0\r\n");
    assertThat(send(Map.of()))
        .isEqualTo(new Later(host() + " answered 503", Duration.ofSeconds(90)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 410, 413, 422})
  @DisplayName("says what to do where it is refused")
  void refused(int status) {
    answer("HTTP/1.1 " + status + " X\r\nContent-Length: 0\r\n");
    NotifyOutcome outcome = send(Map.of());
    assertThat(outcome).isInstanceOf(Refused.class);
    assertThat(((Refused) outcome).why())
        .startsWith(host() + " answered " + status + ": ")
        .contains("notify.webhook.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\n\"a\": \"{{titel}}\"}|alert.json:2: there is no placeholder {{titel}}; there are: ac",
        "{\n\"a\":\n1,}|alert.json:3: this is not JSON: ",
        "{} x|alert.json:1: this is not JSON: ",
        "{\"a\": \"{{routing_key}}\"}|alert.json:1: there is no placeholder {{routing_key}}"
      })
  @DisplayName("does not begin with a template that cannot be used, and names the line")
  void badTemplate(String example) throws IOException {
    String[] parts = example.split("\\|", 2);
    Path file = Files.writeString(folder.resolve("alert.json"), parts[0]);
    assertThatThrownBy(() -> open(Map.of("notify.webhook.template", file.toString())))
        .hasMessageContaining("notify.webhook.template: ")
        .hasMessageContaining(parts[1]);
  }

  @Test
  @DisplayName("does not begin with settings that cannot be used, and shows no secret")
  void badSettings() {
    assertThatThrownBy(() ->
            Webhooks.open(
                Map.of(
                    "notify.webhook.url", "ftp://example.com/secret",
                    "notify.webhook.secret", "whsec_secret",
                    "notify.webhook.header", "Host: secret",
                    "notify.webhook.timeout", "31s",
                    "notify.webhook.template", "nowhere.json")))
        .message()
        .contains(
            "notify.webhook.url: ",
            "notify.webhook.secret: ",
            "notify.webhook.header: ",
            "notify.webhook.timeout: ",
            "notify.webhook.template: nowhere.json")
        .doesNotContain("example.com", "whsec_secret", "Host: secret");
    assertThatThrownBy(() -> Webhooks.open(Map.of("notify.webhook.preset", "pagerduty")))
        .hasMessage(
            "notify.webhook.routing-key: is missing: expected the integration key of a PagerDuty"
                + " service (Events API v2)");
  }

  private void answer(String head) {
    server.close();
    server = ScriptedServer.start(Script.answering(head + "\r\n"));
  }

  private String host() {
    return server.url("").toString();
  }

  private NotifyOutcome send(Map<String, String> settings) {
    try (Notifier notifier = open(settings)) {
      return notifier.send(SampleAlerts.outage());
    }
  }

  private JsonNode sent(Alert alert, Map<String, String> settings) throws IOException {
    try (Notifier notifier = open(settings)) {
      assertThat(notifier.send(alert)).isEqualTo(new Sent());
    }
    return new JsonMapper().readTree(server.requests().getLast().body().bytes());
  }

  private Notifier open(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("notify.webhook.url", server.url("/in").toString());
    return Webhooks.open(all);
  }

  private static String field(ReceivedRequest request, String name) {
    return request.fields().stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElseThrow();
  }
}
