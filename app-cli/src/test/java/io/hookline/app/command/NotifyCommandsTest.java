package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.hookline.app.command.CommandLineRun.Result;
import io.hookline.job.Header;
import io.hookline.signature.StandardWebhooksKey;
import io.hookline.testkit.http.ReceivedRequest;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("People are told")
@Timeout(120)
class NotifyCommandsTest {
  private static final String TAKEN = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";
  private static final String GONE = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @TempDir private Path folder;
  private ScriptedServer alerts = ScriptedServer.start(Script.answering(TAKEN));

  @AfterEach
  void stop() {
    alerts.close();
  }

  @DisplayName("of a test, by hookline notify test, which exits with 0")
  @Test
  void test() throws Exception {
    Result result = notifyTest();
    assertThat(result).isEqualTo(new Result(0, "✓ webhook: sent\n", ""));
    assertThat(kind(alerts.requests().getFirst())).isEqualTo("hookline.test");
  }

  @DisplayName("nothing that their service refuses, and hookline notify test exits with 1")
  @Test
  void refused() {
    alerts.close();
    alerts = ScriptedServer.start(Script.answering(GONE));
    Result result = notifyTest();
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .isEqualTo(
            "hookline: webhook: refused: http://127.0.0.1:%d answered 404: correct notify.webhook.url: nothing takes alerts there\n"
                .formatted(alerts.port()));
  }

  @DisplayName("only where somebody is named, or hookline notify test exits with 2")
  @Test
  void nobody() {
    Result result = new CommandLineRun(folder).run("notify", "test");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith("hookline: notify.type: nobody is to be told; list a notifier");
  }

  @DisplayName("of an outage, signed, while the worker goes on; and nothing was dropped")
  @Test
  void outage() throws Exception {
    String[] settings = {
      "notify.type=webhook",
      "notify.webhook.url=" + alerts.url("/in"),
      "notify.webhook.secret=" + SECRET,
      "metrics.type=prometheus"
    };
    try (WatchedRun worker = new WatchedRun(folder, new CommandLineRun(folder), settings)) {
      worker.pageWith("hookline_dropped_total{what=\"alerts\"} 0.0");
      worker.end();
    }
    assertThat(alerts.requests()).hasSize(1);
    ReceivedRequest alert = alerts.requests().getFirst();
    assertThat(kind(alert)).isEqualTo("hookline.outage");
    assertThat(alert.fields()).containsAll(signature(alert));
  }

  private Result notifyTest() {
    return new CommandLineRun(folder)
        .run(
            "notify",
            "test",
            "-D",
            "notify.type=webhook",
            "-D",
            "notify.webhook.url=" + alerts.url("/in"));
  }

  private static String kind(ReceivedRequest request) throws Exception {
    return new JsonMapper().readTree(request.body().bytes()).path("type").textValue();
  }

  /** What the receiver makes of the body, the id and the time that it was sent. */
  private static List<String> signature(ReceivedRequest alert) {
    return StandardWebhooksKey.parse(SECRET)
        .headers(
            field(alert, "webhook-id"),
            Instant.ofEpochSecond(Long.parseLong(field(alert, "webhook-timestamp"))),
            alert.body())
        .stream()
        .map(NotifyCommandsTest::line)
        .toList();
  }

  private static String line(Header header) {
    return header.name() + ": " + header.value();
  }

  private static String field(ReceivedRequest request, String name) {
    return request.fields().stream()
        .filter(field -> field.startsWith(name + ": "))
        .map(field -> field.substring(name.length() + 2))
        .findFirst()
        .orElseThrow();
  }
}
