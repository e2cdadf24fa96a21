package io.hookline.testkit.queue;

import static io.hookline.testkit.queue.JobQueueHarness.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on what is counted. */
abstract class StatusClauses {
  private final JobQueueHarness store;

  StatusClauses(JobQueueHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("Q12 it counts what happened")
  void counts() {
    JobQueue queue = store.openWith(4);
    List<Claim> claims = store.claimAll(queue);
    queue.settle(
        List.of(
            new Complete(claims.get(0)),
            new GiveUp(claims.get(1), "no", "never"),
            store.retry(claims.get(2), store.now().plus(store.lease()))));

    QueueStatus status = queue.status();

    assertThat(status.pending()).isEqualTo(1);
    assertThat(status.processing()).isEqualTo(1);
    assertThat(status.complete()).isEqualTo(1);
    assertThat(status.failed()).isEqualTo(1);
    assertThat(status.rejected()).isZero();
    assertThat(status.taken()).isBetween(0.0, 1.0);
  }

  @Test
  @DisplayName("Q12 it is not drained while a job is held or waits, and is when none is left")
  void drains() {
    JobQueue queue = store.openWith(1);
    Claim first = store.claimOne(queue);
    assertThat(queue.status().drained()).isFalse();

    queue.settle(List.of(store.retry(first, store.now().plus(store.lease()))));
    assertThat(queue.status().drained()).isFalse();

    store.pass(store.lease());
    queue.settle(List.of(new Complete(store.claimOne(queue))));
    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();
    assertThat(queue.status().drained()).isEqualTo(store.drains());
  }
}
