package io.hookline.testkit.queue;

import static io.hookline.testkit.queue.JobQueueHarness.LONG;
import static io.hookline.testkit.queue.JobQueueHarness.NOW;
import static io.hookline.testkit.queue.JobQueueHarness.assertContent;
import static io.hookline.testkit.queue.JobQueueHarness.ids;
import static io.hookline.testkit.queue.JobQueueHarness.inParallel;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.Release;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what is handed out, and when. */
abstract class ClaimClauses {
  private final JobQueueHarness store;

  ClaimClauses(JobQueueHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("Q1 each job is handed out once, with all its content")
  void handsOutEachJobOnce() {
    JobQueue queue = store.openWith(3);

    List<Claim> claims = store.claimAll(queue);

    assertThat(claims).extracting(claim -> claim.job().id().value()).isEqualTo(ids(3));
    assertThat(claims).allSatisfy(claim -> assertContent(claim.job()));
    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();
  }

  @Test
  @DisplayName("Q1 many threads at once get no job twice and miss none")
  void handsOutToManyThreads() throws Exception {
    int jobs = 2000;
    JobQueue queue = store.openWith(jobs);

    List<Claim> claims = inParallel(8, () -> store.claimAll(queue));

    assertThat(claims).extracting(claim -> claim.job().id().value()).doesNotHaveDuplicates();
    assertThat(claims).hasSize(jobs);
  }

  @Test
  @DisplayName("Q9 no more are handed out than asked for")
  void keepsToMax() {
    JobQueue queue = store.openWith(5);

    assertThat(queue.claim(2, store.lease(), LONG)).hasSize(2);
  }

  @Test
  @DisplayName("Q9 those that are due are handed out at once, though fewer than asked for")
  void doesNotWaitForMore() {
    JobQueue queue = store.openWith(2);
    long start = System.nanoTime();

    List<Claim> claims = queue.claim(100, store.lease(), LONG);

    assertThat(claims).isNotEmpty();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
  }

  @Test
  @DisplayName("Q10 with nothing due, none come, and not before the wait is over")
  void waitsForNothing() {
    JobQueue queue = store.openWith(1);
    Claim held = store.claimOne(queue);
    Duration wait = Duration.ofMillis(50);
    long start = System.nanoTime();

    assertThat(queue.claim(1, store.lease(), wait)).isEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(wait);
    assertThat(queue.settle(List.of(new Complete(held)))).isEmpty();
  }

  @Test
  @DisplayName("Q10 with nothing left and nothing to come, none come, at once")
  void doesNotWaitWhereDrained() {
    Assumptions.assumeTrue(store.drains(), "more can always come to this queue");
    JobQueue queue = store.openWith(1);
    store.completeAll(queue);
    long start = System.nanoTime();

    assertThat(queue.claim(1, store.lease(), LONG)).isEmpty();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG);
  }

  @Test
  @DisplayName("Q9 one that waits gets what becomes due meanwhile")
  void wakesUp() throws Exception {
    JobQueue queue = store.openWith(1);
    Claim first = store.claimOne(queue);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Claim>> waiting = threads.submit(() -> queue.claim(1, store.lease(), LONG));

      queue.settle(List.of(new Release(first, store.now())));

      assertThat(waiting.get(LONG.toSeconds(), TimeUnit.SECONDS)).hasSize(1);
    }
  }

  @Test
  @DisplayName("Q11 every token is larger than all before it, also after the queue was reopened")
  void tokensGrow() {
    JobQueue queue = store.openWith(3);
    List<Claim> claims = new ArrayList<>(List.of(store.claimOne(queue), store.claimOne(queue)));
    if (store.isDurable()) {
      queue.close();
      queue = store.reopen();
    }
    claims.add(store.claimOne(queue));

    assertThat(claims).extracting(Claim::token).doesNotHaveDuplicates().isSorted();
  }
}
