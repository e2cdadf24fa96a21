package io.hookline.adapter.log.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A drip feed")
class TokenBucketTest {
  private static final Instant START = Entries.START;

  private final TokenBucket bucket = new TokenBucket(new Drip(100, 20), START);

  @DisplayName("lets a burst go, and then no more than its rate")
  @Test
  void drips() {
    assertThat(bucket.available(START)).isEqualTo(20);
    bucket.take(20);
    assertThat(bucket.available(START)).isZero();
    assertThat(bucket.available(START.plusMillis(25))).isEqualTo(2);
    bucket.take(2);
    assertThat(bucket.available(START.plusMillis(30))).isEqualTo(1);
  }

  @DisplayName("saves up no more than a burst")
  @Test
  void burst() {
    bucket.take(20);
    assertThat(bucket.available(START.plusSeconds(60))).isEqualTo(20);
  }

  @DisplayName("without a rate lets everything go")
  @Test
  void unlimited() {
    TokenBucket open = new TokenBucket(Drip.NONE, START);
    open.take(1_000_000);
    assertThat(open.available(START)).isEqualTo(Integer.MAX_VALUE);
  }
}
