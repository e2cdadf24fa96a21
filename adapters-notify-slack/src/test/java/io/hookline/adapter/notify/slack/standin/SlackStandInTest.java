package io.hookline.adapter.notify.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.testkit.queue.ManualClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The stand-in for Slack, called")
class SlackStandInTest {
  private static final String MESSAGE = "{\"text\":\"x\",\"blocks\":[{\"type\":\"divider\"}]}";
  private static final String ADDRESSED =
      MESSAGE.replace("{\"text", "{\"channel\":\"#alerts\",\"text");
  private static final String FORM =
      "channel=%23alerts&text=x&blocks="
          + URLEncoder.encode("[{\"type\":\"divider\"}]", StandardCharsets.UTF_8);
  private static final String JSON = "application/json; charset=utf-8";
  private static final String BEARER = "Bearer " + SlackStandIn.TOKEN;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final SlackStandIn slack;

  SlackStandInTest() throws IOException {
    slack = new SlackStandIn(clock);
  }

  @AfterEach
  void stop() {
    http.close();
    slack.close();
  }

  @Test
  @DisplayName("by a webhook, wants JSON")
  void hook() throws Exception {
    assertThat(hook(JSON, MESSAGE)).isEqualTo("200 ok");
    assertThat(hook("text/plain", MESSAGE)).isEqualTo("400 invalid_payload");
    assertThat(hook(JSON, MESSAGE + "}")).isEqualTo("400 invalid_payload");
    assertThat(hook(JSON, "{\"text\":\"x\"," + MESSAGE.substring(1)))
        .isEqualTo("400 invalid_payload");
    assertThat(hook(JSON, "{}")).isEqualTo("400 invalid_blocks");
    assertThat(post("/services/T/B/X", JSON, "", MESSAGE)).isEqualTo("404 no_service");
  }

  @Test
  @DisplayName("as an API, wants a token in its header, JSON or a form, and its channel")
  void api() throws Exception {
    assertThat(api(JSON, BEARER, ADDRESSED)).startsWith("200 {\"ok\":true");
    assertThat(api("application/x-www-form-urlencoded", BEARER, FORM))
        .startsWith("200 {\"ok\":true");
    assertThat(api("text/plain", BEARER, ADDRESSED)).contains("invalid_post_type");
    assertThat(api(JSON, "", ADDRESSED)).contains("\"not_authed\"");
    assertThat(api(JSON, "Bearer xoxb-other", ADDRESSED)).contains("\"invalid_auth\"");
    assertThat(api(JSON, BEARER, MESSAGE)).contains("\"channel_not_found\"");
    assertThat(api("application/x-www-form-urlencoded", BEARER, FORM + "&token=x"))
        .contains("token_in_body");
    assertThat(api("application/x-www-form-urlencoded", BEARER, FORM.replace("%5D", "")))
        .contains("invalid_blocks_format");
  }

  @Test
  @DisplayName("takes a burst, then one message a second")
  void rate() throws Exception {
    for (int i = 0; i < Rate.BURST; i++) {
      assertThat(hook(JSON, MESSAGE)).isEqualTo("200 ok");
    }
    assertThat(hook(JSON, MESSAGE)).startsWith("429 ");
    clock.pass(Duration.ofMillis(999));
    assertThat(hook(JSON, MESSAGE)).startsWith("429 ");
    clock.pass(Duration.ofMillis(1));
    assertThat(hook(JSON, MESSAGE)).isEqualTo("200 ok");
    assertThat(hook(JSON, MESSAGE)).startsWith("429 ");
    assertThat(slack.messages()).hasSize(Rate.BURST + 1);
  }

  private String hook(String type, String body) throws Exception {
    return post(SlackStandIn.HOOK, type, "", body);
  }

  private String api(String type, String authorization, String body) throws Exception {
    return post("/api/chat.postMessage", type, authorization, body);
  }

  private String post(String path, String type, String authorization, String body)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(slack.url() + path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    if (!authorization.isEmpty()) {
      request.header("Authorization", authorization);
    }
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return response.statusCode() + " " + response.body();
  }
}
