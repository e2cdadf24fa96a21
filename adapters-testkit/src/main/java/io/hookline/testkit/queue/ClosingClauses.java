package io.hookline.testkit.queue;

import static io.hookline.testkit.queue.JobQueueHarness.LONG;
import static io.hookline.testkit.queue.JobQueueHarness.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Complete;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what closing the queue means. */
abstract class ClosingClauses {
  private final JobQueueHarness store;

  ClosingClauses(JobQueueHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("Q13 a closed queue does nothing but close")
  void refusesAfterClose() {
    JobQueue queue = store.openWith(1);
    List<Claim> claims = store.claimAll(queue);
    queue.close();

    assertThatThrownBy(() -> queue.claim(1, store.lease(), NOW))
        .isInstanceOf(AdapterException.class);
    assertThatThrownBy(() -> queue.settle(List.of(new Complete(claims.get(0)))))
        .isInstanceOf(AdapterException.class);
    assertThatThrownBy(() -> queue.renew(claims, store.lease()))
        .isInstanceOf(AdapterException.class);
    assertThatThrownBy(queue::status).isInstanceOf(AdapterException.class);
    queue.close();
  }

  @Test
  @DisplayName("Q13 what it is known by stays the same after it was closed, and can be read back")
  void keepsItsRef() {
    JobQueue queue = store.openWith(1);
    QueueRef ref = queue.ref();
    queue.close();

    assertThat(queue.ref()).isEqualTo(ref);
    assertThat(QueueRef.parse(ref.toString())).isEqualTo(ref);
  }

  @Test
  @DisplayName("Q13 it is known by the same when it is opened anew")
  void keepsItsRefOverReopening() {
    JobQueue queue = store.openWith(1);
    QueueRef ref = queue.ref();

    assertThat(store.afterReopening(queue).ref()).isEqualTo(ref);
  }

  @Test
  @DisplayName("Q4 what was completed before its process was killed is not handed out again")
  void forgetsNothingWhenKilled() {
    JobQueue queue = store.openWith(2);
    List<Claim> claims = store.claimAll(queue);
    queue.settle(List.of(new Complete(claims.get(0))));

    assertThat(store.claimAll(store.afterKilling(queue)))
        .extracting(claim -> claim.job().id())
        .containsExactly(claims.get(1).job().id());
  }

  @Test
  @DisplayName("Q13 what was claimed and not settled is handed out when the queue is opened anew")
  void givesUpClaims() {
    JobQueue queue = store.openWith(2);
    List<Claim> claims = store.claimAll(queue);
    queue.settle(List.of(new Complete(claims.get(0))));

    assertThat(store.claimAll(store.afterReopening(queue)))
        .extracting(claim -> claim.job().id())
        .containsExactly(claims.get(1).job().id());
  }

  @Test
  @DisplayName("Q13 a claim that waits ends when the queue is closed")
  void wakesOnClose() throws Exception {
    JobQueue queue = store.openWith(1);
    store.claimOne(queue);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Claim>> waiting = threads.submit(() -> queue.claim(1, store.lease(), LONG));

      queue.close();

      assertThatThrownBy(() -> waiting.get(LONG.toSeconds() / 2, TimeUnit.SECONDS))
          .hasCauseInstanceOf(AdapterException.class);
    }
  }
}
