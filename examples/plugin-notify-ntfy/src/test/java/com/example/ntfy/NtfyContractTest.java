package com.example.ntfy;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Notifier;
import io.hookline.spi.AdapterContext;
import io.hookline.testkit.http.ReceivedRequest;
import io.hookline.testkit.notify.NotifierContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Alerts by ntfy keep the contract of all notifiers")
class NtfyContractTest extends NotifierContract {
  private static final String TOKEN = "tk_7secret";

  @Override
  protected Notifier open(URI endpoint, AdapterContext context) {
    return new Ntfy(endpoint, Optional.of(TOKEN), timeLimit());
  }

  @Override
  protected Duration timeLimit() {
    return Duration.ofMillis(500);
  }

  @Override
  protected List<String> secrets() {
    return List.of(TOKEN);
  }

  @Override
  protected void checkRequest(ReceivedRequest request) {
    assertThat(request.line()).startsWith("POST ");
    assertThat(request.body().text()).isNotBlank();
  }
}
