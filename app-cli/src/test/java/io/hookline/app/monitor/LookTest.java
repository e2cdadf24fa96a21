package io.hookline.app.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.AdapterException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A look at what may take its time")
class LookTest {
  private final AtomicInteger looks = new AtomicInteger();
  private Instant now = Instant.EPOCH;
  private Duration cost = Duration.ofMillis(1);
  private boolean down;

  private final Look<Integer> look =
      new Look<>(
          () -> {
            now = now.plus(cost);
            if (down) {
              throw new AdapterException("redis is down\nand out");
            }
            return looks.incrementAndGet();
          },
          () -> now);

  @DisplayName("is taken when somebody asks, and not again at once")
  @Test
  void onDemand() {
    assertThat(look.seen()).isEmpty();
    look.refresh();
    look.refresh();
    assertThat(look.seen()).contains(1);
    now = now.plusSeconds(2);
    look.refresh();
    assertThat(look.seen()).contains(2);
  }

  @DisplayName("is taken the less often the more it costs")
  @Test
  void costly() {
    cost = Duration.ofSeconds(3);
    look.refresh();
    now = now.plusSeconds(56);
    look.refresh();
    assertThat(looks).hasValue(1);
    now = now.plusSeconds(1);
    look.refresh();
    assertThat(looks).hasValue(2);
  }

  @DisplayName("that fails shows nothing, says why in one line and counts")
  @Test
  void failing() {
    look.refresh();
    down = true;
    now = now.plusSeconds(2);
    look.refresh();
    assertThat(look.seen()).isEmpty();
    assertThat(look.failure())
        .hasValueSatisfying(
            why -> assertThat(why).startsWith("redis is down").doesNotContain("\n"));
    assertThat(look.failures()).isEqualTo(1);
    down = false;
    now = now.plusSeconds(2);
    look.refresh();
    assertThat(look.failure()).isEmpty();
    assertThat(look.seen()).contains(2);
  }
}
