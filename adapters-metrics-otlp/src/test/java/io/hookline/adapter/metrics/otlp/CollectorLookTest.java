package io.hookline.adapter.metrics.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.port.AdapterException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A look at a collector")
@Timeout(60)
class CollectorLookTest {

  @DisplayName("finds it, by telling it nothing but the authorization")
  @Test
  void well() throws IOException {
    try (CollectorStandIn collector = CollectorStandIn.open()) {
      assertThat(CollectorLook.at(at(collector.url())))
          .isEqualTo("a collector at " + collector.url());
      assertThat(collector.authorizations()).containsExactly("Bearer of-good-news");
      assertThat(collector.metrics()).isEmpty();
    }
  }

  @DisplayName("says what to correct where it does not take that")
  @ParameterizedTest
  @CsvSource({
    "401, metrics.otlp.authorization: the collector at URL answers 401; correct it",
    "404, 'metrics.otlp.endpoint: URL answers 404, not as a collector of OTLP over HTTP does;"
        + " correct it'"
  })
  void refused(int status, String message) throws IOException {
    try (CollectorStandIn collector = CollectorStandIn.open()) {
      collector.answering(status);
      assertThatThrownBy(() -> CollectorLook.at(at(collector.url())))
          .isInstanceOf(AdapterException.class)
          .hasMessage(message.replace("URL", collector.url().toString()));
    }
  }

  @DisplayName("says that nobody answers")
  @Test
  void nobody() throws IOException {
    CollectorStandIn collector = CollectorStandIn.open();
    URI url = collector.url();
    collector.close();
    assertThatThrownBy(() -> CollectorLook.at(at(url)))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "metrics.otlp.endpoint: no collector answers at %s (connection refused); start it, or correct the URL"
                .formatted(url));
    assertThatThrownBy(() -> CollectorLook.at(at(URI.create("http://nowhere.invalid:4318"))))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("(no such host)");
  }

  @DisplayName("does not show an authorization that cannot be sent")
  @Test
  void unusable() throws IOException {
    try (CollectorStandIn collector = CollectorStandIn.open()) {
      Collector broken = at(collector.url(), "Bearer\nof-good-news");
      assertThatThrownBy(() -> CollectorLook.at(broken))
          .isInstanceOf(AdapterException.class)
          .hasMessage("metrics.otlp.authorization: cannot be sent as a header; correct it");
    }
  }

  private static Collector at(URI url) {
    return at(url, "Bearer of-good-news");
  }

  private static Collector at(URI url, String authorization) {
    return new Collector(url, Optional.of(authorization), Duration.ofSeconds(60));
  }
}
