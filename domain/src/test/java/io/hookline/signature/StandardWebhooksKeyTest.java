package io.hookline.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.Header;
import io.hookline.job.Payload;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A Standard Webhooks key")
class StandardWebhooksKeyTest {
  private static final String SECRET = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

  @ParameterizedTest
  @ValueSource(strings = {"whsec_" + SECRET, SECRET})
  @DisplayName("signs as the vector that the specification's libraries are tested with")
  void signsAsPublished(String secret) {
    assertThat(
            StandardWebhooksKey.parse(secret)
                .headers(
                    "msg_p5jXN8AQM9LWM0D4loKWxJek",
                    Instant.ofEpochSecond(1_614_265_330, 999),
                    Payload.of("{\"test\": 2432232314}")))
        .containsExactly(
            new Header("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"),
            new Header("webhook-timestamp", "1614265330"),
            new Header("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"whsec_", "whsec_c2hvcnQ=", "whsec_?", "whsec_whsec_" + SECRET})
  @DisplayName("is refused where it is too short or no base64, and not shown")
  void refusesOthers(String secret) {
    assertThatThrownBy(() -> StandardWebhooksKey.parse(secret))
        .isInstanceOf(IllegalArgumentException.class)
        .message()
        .doesNotContain("c2hvcnQ", SECRET);
  }

  @Test
  @DisplayName("of more than 64 bytes is refused")
  void refusesLong() {
    assertThatThrownBy(() -> StandardWebhooksKey.parse("A".repeat(92)))
        .hasMessageContaining("24 to 64");
  }
}
