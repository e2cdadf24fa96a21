package io.hookline.adapter.queue.redis.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.WorkerIdentity;
import io.hookline.port.WorkerSighting;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A worker is")
class SightingTest {
  private static final WorkerIdentity WORKER = new WorkerIdentity("w", "a host of ours", 7);

  private final Sighting sighting =
      Sighting.parse("w", "2000000 1000000 " + Sighting.place(WORKER));

  @DisplayName("who it says, since when it says")
  @Test
  void read() {
    assertThat(sighting.at(2_000_000, 3))
        .isEqualTo(
            new WorkerSighting(
                WORKER, Instant.ofEpochMilli(1_000_000), Instant.ofEpochMilli(2_000_000), 3, true));
  }

  @DisplayName("dead when nothing was heard of it for more than 30 seconds")
  @Test
  void dead() {
    assertThat(sighting.at(2_030_000, 0).alive()).isTrue();
    assertThat(sighting.at(2_030_001, 0).alive()).isFalse();
  }

  @DisplayName("forgotten after an hour")
  @Test
  void forgotten() {
    assertThat(sighting.isForgotten(2_000_000 + 3_600_000)).isFalse();
    assertThat(sighting.isForgotten(2_000_000 + 3_600_001)).isTrue();
  }
}
