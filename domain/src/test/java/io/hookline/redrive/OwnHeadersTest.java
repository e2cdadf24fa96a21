package io.hookline.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The headers that are set at each attempt")
class OwnHeadersTest {
  private static final Header TYPE = new Header("Content-Type", "application/json");

  @Test
  @DisplayName("are left out of what goes back to the queue")
  void removesOwn() {
    Request sent =
        sent(
            TYPE,
            new Header("Webhook-Id", "job-1"),
            new Header("webhook-timestamp", "1700000000"),
            new Header("webhook-signature", "v1,abc"),
            new Header("User-Agent", "Hookline/0.1.0"),
            new Header("Proxy-Authorization", "x"));

    assertThat(OwnHeaders.removed(sent)).isEqualTo(sent(TYPE));
  }

  @Test
  @DisplayName("are not those that the producer gave, its own agent among them")
  void keepsOthers() {
    Request sent =
        sent(
            TYPE, new Header("user-agent", "Shop/1.0 Hookline/0.1"), new Header("X-Tag", ""), TYPE);

    assertThat(OwnHeaders.removed(sent)).isEqualTo(sent);
  }

  private static Request sent(Header... fields) {
    return new Request(
        HttpMethod.PATCH,
        URI.create("https://example.org/in"),
        new Headers(List.of(fields)),
        Payload.of("body"));
  }
}
