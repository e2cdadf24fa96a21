package io.hookline.testkit.queue;

import static io.hookline.testkit.queue.JobQueueHarness.NOW;
import static io.hookline.testkit.queue.JobQueueHarness.inParallel;
import static io.hookline.testkit.queue.JobQueueHarness.withAttempts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hookline.job.Job;
import io.hookline.job.PastAttempt;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.testkit.queue.JobQueueHarness.End;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clauses on how a claim ends. */
abstract class SettlementClauses {
  /** Milliseconds are cut off here and there. */
  private static final Duration CLOCKS_APART = Duration.ofMillis(10);

  private final JobQueueHarness store;

  SettlementClauses(JobQueueHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("Q4 a completed job and one that was given up on are never handed out again")
  void endsForGood() {
    JobQueue queue = store.openWith(2);
    List<Claim> claims = store.claimAll(queue);

    assertThat(
            queue.settle(
                List.of(
                    new Complete(claims.get(0)),
                    new GiveUp(claims.get(1), "503 Service Unavailable", "5 of 5 failed"))))
        .isEmpty();
    store.pass(store.lease().multipliedBy(2));

    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();
    assertThat(store.afterReopening(queue).claim(1, store.lease(), NOW)).isEmpty();
  }

  @Test
  @DisplayName("Q5 a job to be retried comes at its time, not before, with one attempt more")
  void retries() {
    JobQueue queue = store.openWith(1);
    Claim first = store.claimOne(queue);

    queue.settle(List.of(store.retry(first, store.now().plus(store.lease()))));
    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();
    store.pass(store.lease());

    assertThat(store.claimOne(queue).job()).isEqualTo(withAttempts(first.job(), 1));
  }

  @Test
  @DisplayName("Q15 a job that was retried was due when its wait was over")
  void tellsSinceWhenItWasDue() {
    JobQueue queue = store.openWith(1);
    Instant at = store.now().plus(store.lease());
    queue.settle(List.of(store.retry(store.claimOne(queue), at)));
    store.pass(store.lease());
    store.pass(store.lease());

    Instant due = store.claimOne(queue).due();
    assumeThat(due).as("the queue knows since when its jobs are due").isNotEqualTo(Instant.MAX);
    assertThat(due).isAfterOrEqualTo(at.minus(CLOCKS_APART));
    assertThat(due).isBeforeOrEqualTo(store.now().minus(store.lease()).plus(CLOCKS_APART));
  }

  @Test
  @DisplayName("Q5 so it does after the queue was reopened, before its time and after")
  void retriesAfterReopening() {
    JobQueue queue = store.openWith(1);
    Claim first = store.claimOne(queue);
    queue.settle(List.of(store.retry(first, store.now())));
    Claim second = store.claimOne(queue);
    queue.settle(List.of(store.retry(second, store.now().plus(store.lease()))));

    JobQueue again = store.afterReopening(queue);
    assertThat(again.claim(1, store.lease(), NOW)).isEmpty();
    store.pass(store.lease());

    assertThat(store.claimOne(again).job()).isEqualTo(withAttempts(first.job(), 2));
  }

  @Test
  @DisplayName("Q5 of very many attempts the latest are kept, all of them counted")
  void retriesManyTimes() {
    int attempts = PastAttempt.MOST_KEPT + 5;
    JobQueue queue = store.openWith(1);
    Job job = store.claimOne(queue).job();
    store.pass(store.lease());
    for (int i = 0; i < attempts; i++) {
      queue.settle(List.of(store.retry(store.claimOne(queue), store.now())));
    }

    assertThat(store.claimOne(queue).job()).isEqualTo(withAttempts(job, attempts));
    Job again = store.claimOne(store.afterReopening(queue)).job();
    assertThat(again).isEqualTo(withAttempts(job, attempts));
    assertThat(again.history()).hasSize(PastAttempt.MOST_KEPT);
  }

  @Test
  @DisplayName("Q6 a released job comes at its time, not before, as it was before the claim")
  void releases() {
    JobQueue queue = store.openWith(1);
    Claim first = store.claimOne(queue);

    queue.settle(List.of(new Release(first, store.now().plus(store.lease()))));
    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();
    store.pass(store.lease());

    assertThat(store.claimOne(queue).job()).isEqualTo(first.job());
  }

  @Test
  @DisplayName("Q6 a release changes nothing about the attempts made before")
  void releasesAfterRetry() {
    JobQueue queue = store.openWith(1);
    Claim first = store.claimOne(queue);
    queue.settle(List.of(store.retry(first, store.now())));
    queue.settle(List.of(new Release(store.claimOne(queue), store.now())));

    assertThat(store.claimOne(queue).job()).isEqualTo(withAttempts(first.job(), 1));
    assertThat(store.claimOne(store.afterReopening(queue)).job())
        .isEqualTo(withAttempts(first.job(), 1));
  }

  @ParameterizedTest
  @EnumSource(End.class)
  @DisplayName("Q7 settling the same again is harmless and reports nothing as lost")
  void settlesAgain(End end) {
    JobQueue queue = store.openWith(1);
    List<Settlement> ends = List.of(store.end(store.claimOne(queue), end));
    assertThat(queue.settle(ends)).isEmpty();
    QueueStatus before = queue.status();

    assertThat(queue.settle(ends)).isEmpty();
    assertThat(queue.status()).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "Q7 where the store fails, it says so, and the same can be settled once it is mended")
  void survivesFailure() {
    JobQueue queue = store.openWith(2);
    List<Claim> claims = store.claimAll(queue);
    List<Settlement> ends =
        List.of(
            new Complete(claims.get(0)),
            store.retry(claims.get(1), store.now().plus(store.lease())));

    store.breakStore(true);
    assertThatThrownBy(() -> queue.settle(ends)).isInstanceOf(AdapterException.class);
    store.breakStore(false);
    assertThat(queue.settle(ends)).isEmpty();

    JobQueue again = store.afterReopening(queue);
    assertThat(again.claim(2, store.lease(), NOW)).isEmpty();
    store.pass(store.lease());
    assertThat(store.claimAll(again))
        .extracting(Claim::job)
        .containsExactly(withAttempts(claims.get(1).job(), 1));
  }

  @Test
  @DisplayName("Q7 many threads that settle at once each get what they asked for")
  void settlesFromManyThreads() throws Exception {
    int jobs = 1000;
    JobQueue queue = store.openWith(jobs);

    List<Claim> lost = inParallel(8, () -> store.completeAll(queue));

    assertThat(lost).isEmpty();
    assertThat(queue.status().processing()).isZero();
    assertThat(queue.status().drained()).isEqualTo(store.drains());
    assertThat(store.afterReopening(queue).claim(1, store.lease(), NOW)).isEmpty();
  }
}
