package io.hookline.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Notifier;
import io.hookline.port.NotifyOutcome;
import io.hookline.testkit.http.ReceivedRequest;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A proxy that Java is told of")
class ProxyTest {
  private final ScriptedServer proxy =
      ScriptedServer.start(Script.answering("HTTP/1.1 502 No\r\nContent-Length: 0\r\n\r\n"));

  ProxyTest() {
    System.setProperty("http.proxyHost", "127.0.0.1");
    System.setProperty("http.proxyPort", String.valueOf(proxy.port()));
  }

  @AfterEach
  void forget() {
    System.clearProperty("http.proxyHost");
    System.clearProperty("http.proxyPort");
    proxy.close();
  }

  @Test
  @DisplayName("is asked for a tunnel, and learns nothing but the host")
  void tunnel() {
    try (Notifier notifier =
        Notifiers.hook("", "notify.slack.webhook-url", "https://slack.invalid/hookSecret42")) {
      assertThat(notifier.send(Alerts.outage())).isInstanceOf(NotifyOutcome.Later.class);
    }

    assertThat(proxy.requests())
        .extracting(ReceivedRequest::line)
        .containsExactly("CONNECT slack.invalid:443 HTTP/1.1");
    assertThat(proxy.requests().toString()).doesNotContain("Secret42");
  }

  @Test
  @DisplayName("is left out where a call stays on the machine")
  void local() {
    try (ScriptedServer server =
            ScriptedServer.start(
                Script.answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        Notifier notifier = Notifiers.hook("http://127.0.0.1:" + server.port())) {
      assertThat(notifier.send(Alerts.outage())).isEqualTo(new NotifyOutcome.Sent());
    }
    assertThat(proxy.requests()).isEmpty();
  }
}
