package io.hookline.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The ring between the deliveries and the log")
class LossyRingTest {
  private final LossyRing<Integer> ring = new LossyRing<>(8);
  private final List<Integer> taken = new ArrayList<>();

  @DisplayName("hands items over in order, each once")
  @Test
  void order() {
    put(0, 5);
    ring.drain(taken::add);
    put(5, 10);
    ring.drain(taken::add);
    ring.drain(taken::add);
    assertThat(taken).isEqualTo(range(0, 10));
    assertThat(ring.lostSinceAsked()).isZero();
  }

  @DisplayName("drops the oldest when it is full, and counts them")
  @Test
  void full() {
    assertThat(ring.waiting()).isZero();
    put(0, 20);
    assertThat(ring.waiting()).isEqualTo(8);
    ring.drain(taken::add);
    assertThat(ring.waiting()).isZero();
    assertThat(taken).isEqualTo(range(12, 20));
    assertThat(ring.lostSinceAsked()).isEqualTo(12);
    assertThat(ring.lostSinceAsked()).isZero();
  }

  @DisplayName("hands over a few at a time, the oldest first")
  @Test
  void few() {
    put(0, 20);
    ring.drain(3, taken::add);
    assertThat(taken).isEqualTo(range(12, 15));
    assertThat(ring.waiting()).isEqualTo(5);
    put(20, 25);
    ring.drain(taken::add);
    assertThat(taken)
        .isEqualTo(
            IntStream.concat(IntStream.range(12, 15), IntStream.range(17, 25)).boxed().toList());
    assertThat(ring.lost()).isEqualTo(14);
  }

  @DisplayName("hands over or counts every item, whoever puts while it is drained")
  @RepeatedTest(5)
  @Timeout(60)
  void manyThreads() throws InterruptedException {
    int threads = 4;
    int each = 20_000;
    LossyRing<Integer> wide = new LossyRing<>(1 << 10);
    CountDownLatch done = new CountDownLatch(threads);
    for (int thread = 0; thread < threads; thread++) {
      int first = thread * each;
      Thread.ofPlatform()
          .start(() -> {
            range(first, first + each).forEach(wide::put);
            done.countDown();
          });
    }
    while (done.getCount() > 0) {
      wide.drain(taken::add);
    }
    wide.drain(taken::add);
    Set<Integer> once = new HashSet<>(taken);
    assertThat(once).hasSameSizeAs(taken);
    assertThat(taken.size() + wide.lostSinceAsked()).isEqualTo((long) threads * each);
  }

  private void put(int from, int to) {
    range(from, to).forEach(ring::put);
  }

  private static List<Integer> range(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }
}
