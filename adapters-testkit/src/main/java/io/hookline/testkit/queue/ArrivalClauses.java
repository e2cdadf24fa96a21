package io.hookline.testkit.queue;

import static io.hookline.testkit.queue.JobPublisherHarness.LEASE;
import static io.hookline.testkit.queue.JobPublisherHarness.LONG;
import static io.hookline.testkit.queue.JobPublisherHarness.assertNoMore;
import static io.hookline.testkit.queue.JobPublisherHarness.ids;
import static io.hookline.testkit.queue.PublishedJobs.fresh;
import static io.hookline.testkit.queue.PublishedJobs.many;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on how jobs come to workers. */
abstract class ArrivalClauses {
  /** A fraction of a second, on a machine that is busy. */
  private static final Duration SOON = Duration.ofSeconds(3);

  private final JobPublisherHarness store;

  ArrivalClauses(JobPublisherHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("P1 a worker that comes later gets them, in their order")
  void before() {
    assertThat(store.publish(many("job", 3))).isEqualTo(3);

    JobQueue worker = store.worker();

    assertThat(ids(store.deliver(worker, 3))).containsExactly("job-0", "job-1", "job-2");
    assertNoMore(worker);
  }

  @Test
  @DisplayName("P1 a worker that waits gets them at once, the first and all later ones")
  void whileWaiting() throws Exception {
    JobQueue worker = store.worker();
    JobPublisher publisher = store.publisher();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String id : List.of("first", "second", "third")) {
        CountDownLatch begun = new CountDownLatch(1);
        Future<List<Claim>> waiting =
            threads.submit(() -> {
              begun.countDown();
              return store.deliver(worker, 1);
            });
        begun.await();
        long start = System.nanoTime();

        publisher.publish(store.queue(), List.of(fresh(id)));

        assertThat(ids(waiting.get(LONG.toSeconds(), TimeUnit.SECONDS))).containsExactly(id);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
      }
    }
  }

  @Test
  @DisplayName("P1 they outlive publisher and worker")
  void durable() {
    Assumptions.assumeTrue(store.isDurable(), "the queue keeps nothing beyond its close");
    store.publish(many("job", 3));
    try (JobQueue worker = store.openWorker()) {
      store.deliver(worker, 1);
      store.publish(many("more", 2));
    }

    JobQueue next = store.worker();

    assertThat(ids(store.deliver(next, 4)))
        .containsExactlyInAnyOrder("job-1", "job-2", "more-0", "more-1");
    assertNoMore(next);
  }

  @Test
  @DisplayName("P1 many publishers at once lose nothing, and nothing comes twice")
  void manyPublishers() throws Exception {
    int publishers = 6;
    int jobs = 120;
    JobQueue worker = store.worker();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> all = new ArrayList<>();
      for (String name : IntStream.range(0, publishers).mapToObj(i -> "p" + i).toList()) {
        all.add(threads.submit(() -> publishOneByOne(many(name, jobs))));
      }
      List<Claim> delivered = store.deliver(worker, publishers * jobs);
      for (Future<?> each : all) {
        each.get(LONG.toSeconds(), TimeUnit.SECONDS);
      }
      assertThat(ids(delivered)).doesNotHaveDuplicates();
    }
    assertNoMore(worker);
  }

  private void publishOneByOne(NewJob[] jobs) {
    try (JobPublisher publisher = store.openPublisher()) {
      for (NewJob job : jobs) {
        assertThat(publisher.publish(store.queue(), List.of(job))).isEqualTo(1);
      }
    }
  }

  @Test
  @DisplayName("P1 publishing nothing adds nothing")
  void nothing() {
    assertThat(store.publish()).isZero();
    assertNoMore(store.worker());
  }

  @Test
  @DisplayName("P2 they arrive as they were given, byte for byte")
  void content() {
    List<NewJob> jobs = PublishedJobs.odd();
    assertThat(store.publish(jobs.toArray(NewJob[]::new))).isEqualTo(jobs.size());

    List<Claim> delivered = store.deliver(store.worker(), jobs.size());

    assertThat(delivered)
        .extracting(claim -> PublishedJobs.of(claim.job()))
        .containsExactlyElementsOf(jobs);
    assertThat(delivered)
        .allSatisfy(claim -> {
          assertThat(claim.job().attempts()).isZero();
          assertThat(claim.received()).isEqualTo(1);
        });
  }

  @Test
  @DisplayName("P3 a queue of another adapter cannot be written, and nothing is added")
  void otherQueue() {
    QueueRef other = new QueueRef("other", store.queue().name());

    assertThatThrownBy(() -> store.publisher().publish(other, List.of(fresh("job"))))
        .isInstanceOf(AdapterException.class);

    assertThat(store.worker().claim(1, LEASE, Duration.ZERO)).isEmpty();
  }
}
