package io.hookline.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.testkit.queue.ManualClock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Looks at a queue")
class GlancesTest {
  private final ManualClock clock = new ManualClock(ShownQueue.AT);
  private final ShownQueue queue = new ShownQueue("orders");

  @DisplayName("measure the rate between the last two")
  @Test
  void rate() {
    List<Glance> seen = new ArrayList<>();
    glances().watch(() -> seen.size() == 3, seen::add);
    assertThat(seen)
        .extracting(Glance::rate)
        .containsExactly(OptionalDouble.empty(), OptionalDouble.of(10), OptionalDouble.of(10));
    assertThat(seen).extracting(Glance::at).isSorted().doesNotHaveDuplicates();
  }

  @DisplayName("are two, a second apart, where a worker is alive")
  @Test
  void twice() {
    queue.with(ShownQueue.worker(1, true), ShownQueue.worker(2, false));
    Glance glance = glances().once();
    assertThat(glance.rate()).hasValue(10);
    assertThat(glance.at()).isEqualTo(ShownQueue.AT.plus(Glances.APART));
  }

  @DisplayName("are one, without waiting, where nobody can have done anything")
  @Test
  void once() {
    queue.with(ShownQueue.worker(2, false));
    Glance glance = glances().once();
    assertThat(glance.rate()).hasValue(0);
    assertThat(glance.at()).isEqualTo(ShownQueue.AT);
  }

  @DisplayName("end within a moment once they are not wanted any more")
  @Test
  void stop() {
    List<Glance> seen = new ArrayList<>();
    glances().watch(() -> clock.instant().isAfter(ShownQueue.AT.plusMillis(150)), seen::add);
    assertThat(seen).hasSize(1);
    assertThat(clock.instant()).isBefore(ShownQueue.AT.plus(Glances.APART));
  }

  private Glances glances() {
    return new Glances(queue, clock, clock, clock::pass);
  }
}
