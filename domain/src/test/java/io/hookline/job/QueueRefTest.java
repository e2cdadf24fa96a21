package io.hookline.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of a queue")
class QueueRefTest {

  @ParameterizedTest
  @ValueSource(strings = {"file:/spool/a b.csv", "file:C:\\a:b.csv", "redis:a::b:", "x: "})
  @DisplayName("reads back as it was written, with colons in it too")
  void roundTrips(String text) {
    assertThat(QueueRef.parse(text)).hasToString(text);
  }

  @Test
  @DisplayName("has its type before the first colon")
  void parts() {
    assertThat(QueueRef.parse("redis:orders:eu")).isEqualTo(new QueueRef("redis", "orders:eu"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "redis", ":orders", "redis:", ":"})
  @DisplayName("is refused without a type or a name")
  void refuses(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> QueueRef.parse(text))
        .withMessageContaining("TYPE:NAME")
        .withMessageContaining("\"" + text + "\"");
  }

  @Test
  @DisplayName("has no type that would be read as another")
  void typeWithColon() {
    assertThatIllegalArgumentException().isThrownBy(() -> new QueueRef("a:b", "c"));
  }
}
