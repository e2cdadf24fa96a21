package io.hookline.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.worker.Rereading.Result;
import io.hookline.app.worker.Rereading.Unusable;
import io.hookline.app.worker.Rereading.Usable;
import io.hookline.destination.CallLimits;
import io.hookline.engine.EngineTuning;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.log.Severity;
import io.hookline.retry.RetryPreset;
import io.hookline.testkit.queue.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A changed configuration")
class ReloadTest {
  private static final Tuning TUNING =
      new Tuning(
          new EngineTuning(RetryPreset.NONE.policy(new Random(1)), CallLimits.STANDARD, 5),
          Duration.ofSeconds(20),
          Severity.INFO);

  @TempDir private Path folder;
  private final ManualClock clock = new ManualClock(Instant.parse("2026-01-01T00:00:00Z"));
  private final List<DeliveryEvent> events = new ArrayList<>();
  private final List<Tuning> taken = new ArrayList<>();

  @DisplayName("is taken up, with a line for each key and one for those that need a restart")
  @Test
  void taken() throws IOException {
    change(
        new Usable(TUNING, List.of("retry.jitter: 0.2 -> 0.3"), List.of("http.type: a -> b")),
        taken::add);
    assertThat(taken).containsExactly(TUNING);
    assertThat(events)
        .containsExactly(
            new Notice("configuration: retry.jitter: 0.2 -> 0.3"),
            new Notice("configuration: needs a restart: http.type: a -> b"));
  }

  @DisplayName("that says the same is worth one line")
  @Test
  void same() throws IOException {
    change(new Usable(TUNING, List.of(), List.of()), taken::add);
    assertThat(events)
        .containsExactly(new Notice("configuration: was read again; nothing has changed"));
  }

  @DisplayName("that cannot be used changes nothing, and all that is wrong is told")
  @Test
  void unusable() throws IOException {
    change(new Unusable(List.of("hookline.yaml:1: a", "hookline.yaml:2: b")), taken::add);
    assertThat(taken).isEmpty();
    assertThat(events)
        .containsExactly(
            new Trouble("configuration: it cannot be used, and what held before holds on"),
            new Trouble("configuration: hookline.yaml:1: a"),
            new Trouble("configuration: hookline.yaml:2: b"));
  }

  @DisplayName("that the worker refuses is not said to be taken up")
  @Test
  void refused() throws IOException {
    change(
        new Usable(TUNING, List.of("http.timeout: 30s -> 2m"), List.of()),
        _ -> {
          throw new IllegalArgumentException("too long");
        });
    assertThat(events)
        .containsExactly(new Trouble("configuration: too long; what held before holds on"));
  }

  private void change(Result result, Consumer<Tuning> worker) throws IOException {
    Path file = folder.resolve("hookline.yaml");
    FileWatch watch = new FileWatch(file, clock);
    Reload reload = new Reload(() -> result, watch, HangUp.never(), worker, events::add);
    reload.look();
    Files.writeString(file, "changed");
    for (int seconds = 0; seconds < 5; seconds++) {
      clock.pass(Duration.ofSeconds(1));
      reload.look();
    }
  }
}
