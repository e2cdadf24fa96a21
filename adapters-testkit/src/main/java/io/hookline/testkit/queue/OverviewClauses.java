package io.hookline.testkit.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueOverview;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what is counted. */
abstract class OverviewClauses {
  private final QueueInspectorHarness store;

  OverviewClauses(QueueInspectorHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("I1 of an empty queue there is nothing to tell")
  void nothing() {
    store.openWith(0);

    QueueOverview overview = store.inspect().overview();

    assertCounts(overview, 0, 0, 0, 0);
    assertThat(overview.paused()).isFalse();
    assertThat(overview.oldestDue()).isEmpty();
    assertThat(overview.nextDue()).isEmpty();
    assertThat(overview.retries()).isEmpty();
  }

  @Test
  @DisplayName("I1 it counts as the queue itself does, wherever jobs stand")
  void counts() {
    JobQueue queue = store.openWith(6);
    List<Claim> claims = store.claimAll(queue);
    queue.settle(
        List.of(
            new Complete(claims.get(0)),
            new Complete(claims.get(1)),
            new GiveUp(claims.get(2), "no", "never"),
            store.retry(claims.get(3), later()),
            new Release(claims.get(4), later())));

    QueueOverview overview = store.inspect().overview();

    assertCounts(overview, 2, 1, 2, 1);
    QueueStatus status = queue.status();
    assertThat(overview.counts().pending()).isEqualTo(status.pending());
    assertThat(overview.counts().processing()).isEqualTo(status.processing());
    assertThat(overview.counts().complete()).isEqualTo(status.complete());
    assertThat(overview.counts().failed()).isEqualTo(status.failed());
    assertThat(overview.counts().rejected()).isEqualTo(status.rejected());
    assertThat(overview.counts().drained()).isFalse();
  }

  @Test
  @DisplayName("I1 jobs that no worker has seen yet are pending, or it says that there is more")
  void untouched() {
    store.add(QueuedJob.first(3));

    QueueOverview overview = store.inspect().overview();

    assertThat(overview.counts().pending() == 3 || overview.counts().taken() < 1).isTrue();
    assertThat(overview.counts().drained()).isFalse();
    assertThat(overview.oldestDue())
        .hasValueSatisfying(due -> assertThat(due).isBeforeOrEqualTo(soon()));
    assertThat(overview.nextDue()).isEmpty();
  }

  @Test
  @DisplayName("I1 it sees what happens after it was opened")
  void sees() {
    QueueInspector inspector = store.inspectEmpty();
    store.add(QueuedJob.first(2));
    JobQueue queue = store.reopen();
    Claim first = store.claimOne(queue);
    Claim second = store.claimOne(queue);
    assertCounts(inspector.overview(), 0, 2, 0, 0);

    queue.settle(List.of(new Complete(first)));
    assertCounts(inspector.overview(), 0, 1, 1, 0);

    queue.settle(List.of(new Complete(second)));
    assertCounts(inspector.overview(), 0, 0, 2, 0);
  }

  @Test
  @DisplayName("I1 jobs that wait for another attempt are counted by those that they have had")
  void retries() {
    JobQueue queue = store.openWith(4);
    List<Claim> claims = store.claimAll(queue);
    queue.settle(List.of(store.retry(claims.get(0), store.now())));
    Claim again = store.claimOne(queue);
    queue.settle(List.of(store.retry(again, later())));
    queue.settle(List.of(store.retry(claims.get(1), later()), store.retry(claims.get(2), later())));

    QueueOverview overview = store.inspect().overview();

    assertThat(overview.retries()).isEqualTo(Map.of(1, 2L, 2, 1L));
    assertCounts(overview, 3, 1, 0, 0);
  }

  @Test
  @DisplayName("I1 a job that waited for another attempt and was claimed waits no longer")
  void retriedAndClaimed() {
    JobQueue queue = store.openWith(1);
    queue.settle(List.of(store.retry(store.claimOne(queue), store.now())));
    store.claimOne(queue);

    QueueOverview overview = store.inspect().overview();

    assertThat(overview.retries()).isEmpty();
    assertThat(overview.oldestDue()).isEmpty();
    assertCounts(overview, 0, 1, 0, 0);
  }

  @Test
  @DisplayName("I1 it tells which job is due longest, and which one will be next")
  void due() {
    JobQueue queue = store.openWith(3);
    List<Claim> claims = store.claimAll(queue);
    Instant first = store.now().plus(store.lease().dividedBy(2));
    Instant second = first.plus(store.lease().multipliedBy(20));
    queue.settle(
        List.of(
            store.retry(claims.get(2), second),
            store.retry(claims.get(0), first),
            store.retry(claims.get(1), second.plus(store.lease()))));
    QueueInspector inspector = store.inspect();
    assertThat(inspector.overview().oldestDue()).isEmpty();
    assertThat(inspector.overview().nextDue()).hasValueSatisfying(at -> assertNear(at, first));

    store.pass(store.lease());

    assertThat(inspector.overview().oldestDue()).hasValueSatisfying(at -> assertNear(at, first));
    assertThat(inspector.overview().nextDue()).hasValueSatisfying(at -> assertNear(at, second));
  }

  @Test
  @DisplayName("I1 what a worker did is known after it was closed, and what it held waits again")
  void afterClosing() {
    JobQueue queue = store.openWith(3);
    List<Claim> claims = store.claimAll(queue);
    queue.settle(List.of(new Complete(claims.get(0)), store.retry(claims.get(1), later())));
    JobQueue again = store.afterReopening(queue);
    again.close();

    assertCounts(store.inspect().overview(), 2, 0, 1, 0);
  }

  @Test
  @DisplayName("I1 it is true of one moment, though a worker goes on")
  void oneMoment() throws Exception {
    int jobs = 300;
    JobQueue queue = store.openWith(jobs);
    List<Claim> claims = store.claimAll(queue);
    QueueInspector inspector = store.inspect();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> working = threads.submit(() -> settleOneByOne(queue, claims));
      QueueStatus before = inspector.overview().counts();
      while (!working.isDone()) {
        QueueStatus counts = inspector.overview().counts();
        assertThat(counts.pending() + counts.processing() + counts.complete()).isEqualTo(jobs);
        assertThat(counts.complete()).isGreaterThanOrEqualTo(before.complete());
        before = counts;
      }
      working.get(JobQueueHarness.LONG.toSeconds(), TimeUnit.SECONDS);
    }
    assertCounts(inspector.overview(), 0, 0, jobs, 0);
  }

  private static void settleOneByOne(JobQueue queue, List<Claim> claims) {
    claims.forEach(claim -> queue.settle(List.of(new Complete(claim))));
  }

  private Instant later() {
    return store.now().plus(store.lease().multipliedBy(20));
  }

  /** Where the time is not set by hand, a little of it has passed. */
  private Instant soon() {
    return store.now().plus(Duration.ofSeconds(1));
  }

  private static void assertNear(Instant actual, Instant wanted) {
    assertThat(actual).isCloseTo(wanted, within(50, ChronoUnit.MILLIS));
  }

  static void assertCounts(
      QueueOverview overview, long pending, long processing, long complete, long failed) {
    QueueStatus counts = overview.counts();
    assertThat(counts.pending()).as("pending").isEqualTo(pending);
    assertThat(counts.processing()).as("processing").isEqualTo(processing);
    assertThat(counts.complete()).as("complete").isEqualTo(complete);
    assertThat(counts.failed()).as("failed").isEqualTo(failed);
    assertThat(counts.rejected()).as("rejected").isZero();
    assertThat(counts.taken()).as("taken").isBetween(0.0, 1.0);
  }
}
