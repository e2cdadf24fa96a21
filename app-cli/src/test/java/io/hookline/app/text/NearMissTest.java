package io.hookline.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A near miss")
class NearMissTest {
  private static final List<String> KNOWN = List.of("queue.type", "queue.name", "redis", "file");

  @DisplayName("is a letter too much, too few, wrong, or swapped with its neighbour")
  @ParameterizedTest
  @CsvSource({
    "queue.types, queue.type",
    "queue.tpe, queue.type",
    "queue.tyqe, queue.type",
    "quueu.name, queue.name",
    "rediss, redis",
    "flie, file"
  })
  void close(String typed, String meant) {
    assertThat(NearMiss.of(typed, KNOWN)).hasValue(meant);
  }

  @DisplayName("is not any other word")
  @ParameterizedTest
  @CsvSource({"kafka", "queue", "x"})
  void far(String typed) {
    assertThat(NearMiss.of(typed, KNOWN)).isEmpty();
  }

  @DisplayName("is the same whatever the order of what is known")
  @Test
  void tie() {
    assertThat(NearMiss.of("a.y", List.of("a.z", "a.x"))).hasValue("a.x");
    assertThat(NearMiss.of("a.y", List.of("a.x", "a.z"))).hasValue("a.x");
  }
}
