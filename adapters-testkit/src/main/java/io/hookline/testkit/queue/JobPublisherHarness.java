package io.hookline.testkit.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.QueueRef;
import io.hookline.port.Claim;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import io.hookline.port.Settlement.Complete;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** What the author of an adapter fills in for {@link JobPublisherContract}. */
public abstract class JobPublisherHarness {
  static final Duration LONG = Duration.ofSeconds(20);
  static final Duration LEASE = Duration.ofSeconds(30);

  private final List<AutoCloseable> opened = new ArrayList<>();

  /** The queue of the test: new, empty, and of no other test. */
  protected abstract QueueRef queue();

  /** Opens a publisher, as another process has it. */
  protected abstract JobPublisher openPublisher();

  /** Opens {@link #queue} as a worker that goes on when nothing is left; one at a time. */
  protected abstract JobQueue openWorker();

  /**
   * Whether a queue outlives the worker that has it open; clauses that say so are skipped if not.
   */
  protected boolean isDurable() {
    return true;
  }

  /** Closes all publishers and workers of the test. */
  @AfterEach
  protected void closeAll() throws Exception {
    for (AutoCloseable open : opened.reversed()) {
      open.close();
    }
  }

  final JobPublisher publisher() {
    JobPublisher publisher = openPublisher();
    opened.add(publisher);
    return publisher;
  }

  final JobQueue worker() {
    JobQueue worker = openWorker();
    opened.add(worker);
    return worker;
  }

  /** Publishes from a process of its own. */
  final int publish(NewJob... jobs) {
    try (JobPublisher publisher = openPublisher()) {
      return publisher.publish(queue(), List.of(jobs));
    }
  }

  /** Claims and completes all that comes, until so many have come; the claims. */
  final List<Claim> deliver(JobQueue worker, int count) {
    List<Claim> all = new ArrayList<>();
    while (all.size() < count) {
      List<Claim> claims = worker.claim(count - all.size(), LEASE, LONG);
      assertThat(claims).as("claims after %d of %d", all.size(), count).isNotEmpty();
      assertThat(worker.settle(claims.stream().map(Complete::new).toList())).isEmpty();
      all.addAll(claims);
    }
    return all;
  }

  /** Makes sure that no more comes than did. */
  static void assertNoMore(JobQueue worker) {
    assertThat(worker.claim(1, LEASE, Duration.ofMillis(300))).isEmpty();
  }

  static List<String> ids(List<Claim> claims) {
    return claims.stream().map(claim -> claim.job().id().value()).toList();
  }
}
