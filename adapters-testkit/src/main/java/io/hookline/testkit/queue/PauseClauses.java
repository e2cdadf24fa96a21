package io.hookline.testkit.queue;

import static io.hookline.testkit.queue.JobQueueHarness.LONG;
import static io.hookline.testkit.queue.JobQueueHarness.NOW;
import static io.hookline.testkit.queue.OverviewClauses.assertCounts;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.Release;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what a pause stops, and what it does not. */
abstract class PauseClauses {
  private static final Duration MOMENT = Duration.ofMillis(300);

  private final QueueInspectorHarness store;

  PauseClauses(QueueInspectorHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("I4 a worker that runs claims no more, though jobs are due")
  void stopsWorker() {
    JobQueue queue = store.openWith(3);
    store.claimOne(queue);
    QueueInspector inspector = store.inspect();

    inspector.pause();

    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();
    assertThat(queue.claim(3, store.lease(), MOMENT)).isEmpty();
    assertThat(inspector.overview().paused()).isTrue();
  }

  @Test
  @DisplayName("I4 with all jobs paused, none come, and not before the wait is over")
  void waits() {
    JobQueue queue = store.openWith(1);
    store.inspect().pause();
    long start = System.nanoTime();

    assertThat(queue.claim(1, store.lease(), MOMENT)).isEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(MOMENT);
    assertThat(queue.status().drained()).isFalse();
  }

  @Test
  @DisplayName("I4 a worker that is started later claims nothing either")
  void stopsLaterWorker() {
    QueueInspector inspector = store.inspectEmpty();
    inspector.pause();
    store.add(QueuedJob.first(2));

    JobQueue queue = store.reopen();

    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();
    assertThat(queue.claim(1, store.lease(), MOMENT)).isEmpty();
  }

  @Test
  @DisplayName("I4 every worker of the queue is stopped")
  void stopsAll() {
    JobQueue first = store.openWith(2);
    JobQueue second = store.openAlso(QueueInspectorHarness.SECOND);

    store.inspect().pause();

    assertThat(first.claim(1, store.lease(), NOW)).isEmpty();
    assertThat(second.claim(1, store.lease(), NOW)).isEmpty();
  }

  @Test
  @DisplayName("I4 the pause outlasts whoever asked for it, and the workers that it stopped")
  void lasts() {
    JobQueue queue = store.openWith(2);
    QueueInspector inspector = store.openInspector();
    inspector.pause();
    inspector.close();
    assertThat(store.inspect().overview().paused()).isTrue();

    JobQueue again = store.afterReopening(queue);

    assertThat(again.claim(1, store.lease(), NOW)).isEmpty();
  }

  @Test
  @DisplayName("I4 what was claimed before is renewed and settled, in every way")
  void settles() {
    JobQueue queue = store.openWith(5);
    List<Claim> claims = store.claimAll(queue);
    QueueInspector inspector = store.inspect();
    inspector.pause();

    assertThat(queue.renew(claims, store.lease())).isEmpty();
    assertThat(
            queue.settle(
                List.of(
                    new Complete(claims.get(0)),
                    store.retry(claims.get(1), store.now()),
                    store.end(claims.get(2), JobQueueHarness.End.GIVE_UP),
                    new Release(claims.get(3), store.now()))))
        .isEmpty();

    assertCounts(inspector.overview(), 2, 1, 1, 1);
    assertThat(queue.claim(5, store.lease(), NOW)).isEmpty();
  }

  @Test
  @DisplayName("I4 a job whose lease ends is not claimed again")
  void leavesLostJobs() {
    JobQueue queue = store.openWith(1);
    store.claimOne(queue);
    store.inspect().pause();

    store.pass(store.lease());

    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();
  }

  @Test
  @DisplayName("I4 jobs are published all the same, and come after it")
  void publishes() {
    JobQueue queue = store.openWith(0);
    QueueInspector inspector = store.inspect();
    inspector.pause();

    store.add(QueuedJob.first(3));

    assertThat(queue.claim(3, store.lease(), MOMENT)).isEmpty();
    inspector.resume();
    assertThat(store.claimOne(queue).job().id().value()).isEqualTo("job-1");
  }

  @Test
  @DisplayName("I4 what was not claimed because of it was not received")
  void receivesNothing() {
    JobQueue queue = store.openWith(3);
    Claim first = store.claimOne(queue);
    QueueInspector inspector = store.inspect();
    inspector.pause();
    assertThat(queue.claim(3, store.lease(), MOMENT)).isEmpty();
    assertThat(inspector.overview().counts().processing()).isEqualTo(1);

    inspector.resume();
    queue.settle(List.of(new Complete(first)));
    store.claimOne(queue);
    store.claimOne(queue);
    QueueStatus status = queue.status();
    assertThat(status.processing()).isEqualTo(2);
  }

  @Test
  @DisplayName("I4 once it has returned nothing is claimed, whatever claims are under way")
  void whileClaiming() throws Exception {
    JobQueue queue = store.openWith(3_000);
    QueueInspector inspector = store.inspect();
    AtomicBoolean over = new AtomicBoolean();
    CountDownLatch busy = new CountDownLatch(4);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Long>>> starts =
          IntStream.range(0, 4)
              .mapToObj(_ -> threads.submit(() -> startsOfClaims(queue, busy, over)))
              .toList();
      try {
        assertThat(busy.await(LONG.toSeconds(), TimeUnit.SECONDS)).isTrue();
        inspector.pause();
        long paused = System.nanoTime();
        assertThat(queue.claim(1, store.lease(), MOMENT)).isEmpty();
        over.set(true);
        for (Future<List<Long>> some : starts) {
          assertThat(some.get(LONG.toSeconds(), TimeUnit.SECONDS)).allMatch(at -> at - paused < 0);
        }
      } finally {
        over.set(true);
      }
    }
    assertThat(queue.status().complete()).isPositive();
  }

  /** When each claim began that got a job. */
  private List<Long> startsOfClaims(JobQueue queue, CountDownLatch busy, AtomicBoolean over) {
    List<Long> starts = new ArrayList<>();
    while (!over.get()) {
      long start = System.nanoTime();
      List<Claim> claims = queue.claim(1, store.lease(), Duration.ofMillis(10));
      if (!claims.isEmpty()) {
        starts.add(start);
        queue.settle(claims.stream().map(Complete::new).toList());
        busy.countDown();
      }
    }
    return starts;
  }
}
