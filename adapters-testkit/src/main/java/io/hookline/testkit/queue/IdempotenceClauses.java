package io.hookline.testkit.queue;

import static io.hookline.testkit.queue.JobPublisherHarness.LONG;
import static io.hookline.testkit.queue.JobPublisherHarness.assertNoMore;
import static io.hookline.testkit.queue.JobPublisherHarness.ids;
import static io.hookline.testkit.queue.PublishedJobs.again;
import static io.hookline.testkit.queue.PublishedJobs.fresh;
import static io.hookline.testkit.queue.PublishedJobs.many;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what is added once, and what as often as it is published. */
abstract class IdempotenceClauses {
  private final JobPublisherHarness store;

  IdempotenceClauses(JobPublisherHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("P4 a job that is published again under its id is not added again")
  void twice() {
    JobPublisher publisher = store.publisher();
    assertThat(publisher.publish(store.queue(), List.of(fresh("a"), fresh("b")))).isEqualTo(2);

    assertThat(publisher.publish(store.queue(), List.of(fresh("b"), fresh("c")))).isEqualTo(1);
    assertThat(publisher.publish(store.queue(), List.of(fresh("a"), fresh("b")))).isZero();

    assertComesOnce("a", "b", "c");
  }

  @Test
  @DisplayName(
      "P4 nor is one that another publisher has added, or the same one before it was closed")
  void fromElsewhere() {
    assertThat(store.publish(many("job", 10))).isEqualTo(10);

    assertThat(store.publish(many("job", 12))).isEqualTo(2);
    assertThat(store.publisher().publish(store.queue(), List.of(fresh("job-11")))).isZero();

    JobQueue worker = store.worker();
    assertThat(ids(store.deliver(worker, 12))).doesNotHaveDuplicates();
    assertNoMore(worker);
  }

  @Test
  @DisplayName("P4 nor is one that stands twice in what is published")
  void withinOne() {
    assertThat(store.publish(fresh("a"), fresh("b"), fresh("a"), fresh("a"))).isEqualTo(2);

    assertComesOnce("a", "b");
  }

  @Test
  @DisplayName("P4 nor is one that a worker has, has just delivered, or will deliver")
  void whileDelivered() {
    JobQueue worker = store.worker();
    store.publish(fresh("a"), fresh("b"));
    store.deliver(worker, 1);
    assertThat(worker.claim(1, JobPublisherHarness.LEASE, LONG)).hasSize(1);

    assertThat(store.publish(fresh("b"), fresh("c"), fresh("a"))).isEqualTo(1);

    assertThat(ids(store.deliver(worker, 1))).containsExactly("c");
    assertNoMore(worker);
  }

  @Test
  @DisplayName("P4 ids are compared to the letter")
  void comparesIds() {
    assertThat(store.publish(fresh("job-1"), fresh("job-11"), fresh("Job-1"), fresh("job-1.")))
        .isEqualTo(4);

    assertComesOnce("job-1", "job-11", "Job-1", "job-1.");
  }

  @Test
  @DisplayName("P4 one that sends a dead letter again is added each time, whatever is there")
  void redrives() {
    assertThat(store.publish(fresh("a"), again("a"), again("a"))).isEqualTo(3);
    assertThat(store.publish(again("a"), fresh("a"))).isEqualTo(1);

    JobQueue worker = store.worker();
    assertThat(ids(store.deliver(worker, 4))).containsOnly("a");
    assertNoMore(worker);
  }

  @Test
  @DisplayName("P4 of many that publish the same at once, one has added each job")
  void manyAtOnce() throws Exception {
    int jobs = 100;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> added = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        added.add(threads.submit(() -> store.publish(many("job", jobs))));
      }
      int sum = 0;
      for (Future<Integer> each : added) {
        sum += each.get(LONG.toSeconds(), TimeUnit.SECONDS);
      }
      assertThat(sum).isEqualTo(jobs);
    }
    JobQueue worker = store.worker();
    assertThat(ids(store.deliver(worker, jobs))).doesNotHaveDuplicates();
    assertNoMore(worker);
  }

  private void assertComesOnce(String... wanted) {
    JobQueue worker = store.worker();
    assertThat(ids(store.deliver(worker, wanted.length))).containsExactly(wanted);
    assertNoMore(worker);
  }
}
