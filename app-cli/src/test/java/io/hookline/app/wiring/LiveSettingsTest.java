package io.hookline.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.config.ConfigRequest;
import io.hookline.app.worker.Rereading.Unusable;
import io.hookline.app.worker.Rereading.Usable;
import io.hookline.log.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Settings that are read again")
class LiveSettingsTest {
  @TempDir private Path folder;

  @DisplayName("tell what changed since they were read before, and what they are now")
  @Test
  void changes() throws IOException {
    LiveSettings live = started("retry.max-attempts: 3\n");
    yaml("retry.max-attempts: 8\nhttp.timeout: 9s\nlog.level: debug\n");
    Usable first = readable(live);
    assertThat(first.changes())
        .containsExactlyInAnyOrder(
            "retry.max-attempts: 3 -> 8", "http.timeout: 30s -> 9s", "log.level: info -> debug");
    assertThat(first.restart()).isEmpty();
    assertThat(first.tuning().engine().retry().maxAttempts()).isEqualTo(8);
    assertThat(first.tuning().engine().limits().timeout()).isEqualTo(Duration.ofSeconds(9));
    assertThat(first.tuning().level()).isEqualTo(Severity.DEBUG);
    assertThat(readable(live).changes()).isEmpty();
    yaml("");
    assertThat(readable(live).changes())
        .contains(
            "retry.max-attempts: 8 -> (seed: 5, standard-webhooks: 10, none: 1)",
            "http.timeout: 9s -> 30s");
  }

  @DisplayName("tell what needs a restart for as long as it is not what the worker began with")
  @Test
  void restart() throws IOException {
    LiveSettings live = started("");
    yaml("worker.concurrency: 64\n");
    List<String> restart = List.of("worker.concurrency: 256 -> 64");
    assertThat(readable(live).restart()).isEqualTo(restart);
    assertThat(readable(live).restart()).isEqualTo(restart);
    yaml("");
    assertThat(readable(live).restart()).isEmpty();
  }

  @DisplayName("never tell a secret")
  @Test
  void secrets() throws IOException {
    LiveSettings live = started("queue.redis.uri: redis://:sesame@a:1\n");
    yaml("queue.redis.uri: redis://:mellon@a:1\n");
    assertThat(readable(live).restart()).containsExactly("queue.redis.uri: **** -> ****");
  }

  @DisplayName("that cannot be used tell all that is wrong, and are compared with nothing")
  @Test
  void unusable() throws IOException {
    LiveSettings live = started("retry.max-attempts: 3\n");
    yaml("retry.max-attempts: many\nqueue.nmae: a\n");
    assertThat(live.read())
        .asInstanceOf(InstanceOfAssertFactories.type(Unusable.class))
        .extracting(Unusable::problems)
        .asInstanceOf(InstanceOfAssertFactories.list(String.class))
        .containsExactly(
            "hookline.yaml:1: retry.max-attempts: \"many\" is not valid: expected a whole number"
                + " from 1 to 1000",
            "hookline.yaml:2: queue.nmae: is not a key (did you mean queue.name?)");
    yaml("retry.max-attempts: 4\n");
    assertThat(readable(live).changes()).containsExactly("retry.max-attempts: 3 -> 4");
  }

  private LiveSettings started(String text) throws IOException {
    yaml(text);
    Map<String, String> commandLine = Map.of("queue.file.path", "orders.csv");
    return Planner.plan(
            new ConfigRequest(folder, Optional.empty(), Map.of(), commandLine, Map.of()))
        .live();
  }

  private static Usable readable(LiveSettings live) {
    return (Usable) live.read();
  }

  private void yaml(String text) throws IOException {
    Files.writeString(folder.resolve("hookline.yaml"), text);
  }
}
