package io.hookline.testkit.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueOverview;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.WorkerSighting;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on who has the queue open. */
abstract class WorkerClauses {
  /** Clocks of several machines, and times in whole milliseconds. */
  private static final Duration ABOUT = Duration.ofSeconds(1);

  private final QueueInspectorHarness store;

  WorkerClauses(QueueInspectorHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("I2 where no worker has the queue open, none is listed")
  void none() {
    Assumptions.assumeTrue(store.isDurable(), "there is no queue without a worker");
    store.add(QueuedJob.first(1));

    assertThat(store.inspect().overview().workers()).isEmpty();
  }

  @Test
  @DisplayName("I2 a worker is listed with its host, its process, and since when it is there")
  void lists() {
    Instant before = store.now().minus(ABOUT);
    store.openWith(1);

    WorkerSighting worker = only(store.inspect());

    assertThat(worker.worker()).isEqualTo(QueueInspectorHarness.FIRST);
    assertThat(worker.alive()).isTrue();
    assertThat(worker.holds()).isZero();
    assertThat(worker.since()).isBetween(before, store.now().plus(ABOUT));
    assertThat(worker.lastSeen()).isBetween(worker.since(), store.now().plus(ABOUT));
  }

  @Test
  @DisplayName("I2 what a worker holds is what it has claimed and not settled")
  void holds() {
    JobQueue queue = store.openWith(5);
    QueueInspector inspector = store.inspect();
    List<Claim> claims = store.claimAll(queue);
    assertThat(only(inspector).holds()).isEqualTo(5);

    queue.settle(
        List.of(
            new Complete(claims.get(0)),
            store.retry(claims.get(1), store.now().plus(store.lease().multipliedBy(2))),
            store.end(claims.get(2), JobQueueHarness.End.GIVE_UP),
            store.end(claims.get(3), JobQueueHarness.End.RELEASE)));
    assertThat(only(inspector).holds()).isEqualTo(1);

    queue.settle(List.of(new Complete(claims.get(4))));
    assertThat(only(inspector).holds()).isZero();
  }

  @Test
  @DisplayName("I2 of a job that was claimed again after it was let go, no more is held than that")
  void holdsAgain() {
    JobQueue queue = store.openWith(1);
    store.claimOne(queue);
    store.pass(store.lease());
    Claim again = store.claimOne(queue);
    QueueInspector inspector = store.inspect();
    assertThat(only(inspector).holds()).isEqualTo(1);

    queue.settle(List.of(store.end(again, JobQueueHarness.End.RELEASE)));
    assertThat(only(inspector).holds()).isZero();
    assertThat(inspector.overview().counts().processing()).isZero();
  }

  @Test
  @DisplayName("I2 several workers are listed by name, each with what it holds")
  void several() {
    JobQueue first = store.openWith(3);
    JobQueue second = store.openAlso(QueueInspectorHarness.SECOND);
    store.claimOne(first);
    store.claimOne(second);
    store.claimOne(second);

    List<WorkerSighting> workers = store.inspect().overview().workers();

    assertThat(workers)
        .extracting(WorkerSighting::worker)
        .containsExactly(QueueInspectorHarness.FIRST, QueueInspectorHarness.SECOND);
    assertThat(workers).extracting(WorkerSighting::holds).containsExactly(1L, 2L);
    assertThat(workers).allMatch(WorkerSighting::alive);
  }

  @Test
  @DisplayName("I2 a worker that has closed the queue is not listed any more")
  void closed() {
    JobQueue queue = store.openWith(2);
    QueueInspector inspector = store.inspect();
    store.claimOne(queue);
    queue.close();

    assertThat(inspector.overview().workers()).isEmpty();
  }

  @Test
  @DisplayName("I2 a worker that was killed is listed as dead, with what it held")
  void killed() {
    Assumptions.assumeTrue(store.isDurable(), "nothing is left of a queue that was killed");
    JobQueue queue = store.openWith(3);
    List<Claim> claims = store.claimAll(queue);
    queue.settle(List.of(new Complete(claims.get(0))));
    store.kill(queue);
    store.pass(store.deadAfter());

    QueueOverview overview = store.inspect().overview();

    assertThat(overview.workers())
        .singleElement()
        .satisfies(worker -> {
          assertThat(worker.worker()).isEqualTo(QueueInspectorHarness.FIRST);
          assertThat(worker.alive()).isFalse();
          assertThat(worker.holds()).isEqualTo(2);
        });
    assertThat(overview.counts().pending() + overview.counts().processing()).isEqualTo(2);
  }

  @Test
  @DisplayName("I2 a worker that goes on where another was killed is alive, and holds its own")
  void afterKilled() {
    Assumptions.assumeTrue(store.isDurable(), "nothing is left of a queue that was killed");
    JobQueue queue = store.openWith(3);
    store.claimAll(queue);
    JobQueue next = store.afterKilling(queue);
    store.pass(store.deadAfter());
    store.claimOne(next);

    assertThat(store.inspect().overview().workers())
        .filteredOn(WorkerSighting::alive)
        .singleElement()
        .satisfies(worker -> assertThat(worker.holds()).isEqualTo(1));
  }

  private static WorkerSighting only(QueueInspector inspector) {
    List<WorkerSighting> workers = inspector.overview().workers();
    assertThat(workers).hasSize(1);
    return workers.getFirst();
  }
}
