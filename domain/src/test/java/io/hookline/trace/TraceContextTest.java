package io.hookline.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A traceparent")
class TraceContextTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @DisplayName("is read and written as the W3C has it")
  @Test
  void roundTrip() {
    String text = "00-" + TRACE + "-" + SPAN + "-01";
    assertThat(TraceContext.parse(text)).contains(new TraceContext(TRACE, SPAN, true));
    assertThat(TraceContext.parse(text).orElseThrow().format()).isEqualTo(text);
    assertThat(new TraceContext(TRACE, SPAN, false).format())
        .isEqualTo("00-" + TRACE + "-" + SPAN + "-00");
  }

  @DisplayName("of a later version is read by the fields that all versions have")
  @Test
  void laterVersion() {
    assertThat(TraceContext.parse("cc-" + TRACE + "-" + SPAN + "-03-what-the-future-brings"))
        .contains(new TraceContext(TRACE, SPAN, true));
  }

  @DisplayName("that is not valid is none")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
        "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
        "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
        "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
        " 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
        "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01more"
      })
  void invalid(String text) {
    assertThat(TraceContext.parse(text)).isEmpty();
  }

  @DisplayName("cannot be made of what is no id")
  @Test
  void noIds() {
    assertThatThrownBy(() -> new TraceContext("1", SPAN, true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TraceContext(TRACE, "0".repeat(16), true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
