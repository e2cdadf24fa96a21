package io.hookline.app.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A queue that is named on the command line")
class QueueNameTest {

  @DisplayName("is of a type, and perhaps has a name")
  @Test
  void typed() {
    assertThat(QueueName.parse("redis").settings()).isEqualTo(Map.of("queue.type", "redis"));
    assertThat(QueueName.parse("redis:a:b").settings())
        .isEqualTo(Map.of("queue.type", "redis", "queue.name", "a:b"));
    assertThat(QueueName.parse("redis").isFile()).isFalse();
  }

  @DisplayName("is a file where one is there, and where it says so")
  @Test
  void file(@TempDir Path folder) throws IOException {
    Path file = Files.createFile(folder.resolve("orders.csv"));
    Map<String, String> settings = Map.of("queue.type", "file", "queue.file.path", file.toString());
    assertThat(QueueName.parse(file.toString()).settings()).isEqualTo(settings);
    assertThat(QueueName.parse("file:" + file).settings()).isEqualTo(settings);
    assertThat(QueueName.of(file).isFile()).isTrue();
  }

  @DisplayName("is refused where it is neither")
  @ParameterizedTest
  @ValueSource(strings = {"none.csv", "redis:", "a/b", ""})
  void refused(String text) {
    assertThatThrownBy(() -> QueueName.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            text
                + ": no such file; another queue is named TYPE or TYPE:NAME, such as redis:orders");
  }
}
