package io.hookline.testkit.queue;

import static io.hookline.testkit.queue.JobQueueHarness.LONG;
import static io.hookline.testkit.queue.JobQueueHarness.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what ends a pause. */
abstract class ResumeClauses {
  /** A fraction of a second, on a machine that is busy. */
  private static final Duration SOON = Duration.ofSeconds(2);

  private final QueueInspectorHarness store;

  ResumeClauses(QueueInspectorHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("I5 workers claim what is due, each job once")
  void goesOn() {
    JobQueue queue = store.openWith(40);
    Claim before = store.claimOne(queue);
    QueueInspector inspector = store.inspect();
    inspector.pause();
    assertThat(queue.claim(40, store.lease(), NOW)).isEmpty();

    inspector.resume();

    assertThat(inspector.overview().paused()).isFalse();
    List<Claim> claims = store.claimSoon(queue, 39);
    assertThat(claims).extracting(Claim::received).containsOnly(1);
    assertThat(claims).extracting(Claim::job).doesNotContain(before.job()).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("I5 a claim that waits gets a job at once")
  void wakes() throws Exception {
    JobQueue queue = store.openWith(1);
    QueueInspector inspector = store.inspect();
    inspector.pause();
    CountDownLatch begun = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Claim>> waiting =
          threads.submit(() -> {
            begun.countDown();
            return queue.claim(1, store.lease(), LONG);
          });
      begun.await();
      assertThat(queue.claim(1, store.lease(), Duration.ofMillis(300))).isEmpty();
      long start = System.nanoTime();

      inspector.resume();

      assertThat(waiting.get(LONG.toSeconds(), TimeUnit.SECONDS)).hasSize(1);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }
  }

  @Test
  @DisplayName("I5 another inspector than the one that paused can end it")
  void fromElsewhere() {
    JobQueue queue = store.openWith(1);
    store.inspect().pause();

    store.inspect().resume();

    assertThat(store.claimOne(queue).received()).isEqualTo(1);
  }

  @Test
  @DisplayName("I6 pausing what is paused changes nothing: one resume ends it")
  void pausesTwice() {
    JobQueue queue = store.openWith(1);
    QueueInspector inspector = store.inspect();

    inspector.pause();
    inspector.pause();
    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();

    inspector.resume();
    assertThat(store.claimOne(queue).received()).isEqualTo(1);
  }

  @Test
  @DisplayName("I6 resuming what is not paused changes nothing: the next pause holds")
  void resumesTwice() {
    JobQueue queue = store.openWith(2);
    QueueInspector inspector = store.inspect();

    inspector.resume();
    store.claimOne(queue);
    inspector.resume();
    inspector.pause();

    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();
  }
}
