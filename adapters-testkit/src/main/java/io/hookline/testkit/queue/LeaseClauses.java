package io.hookline.testkit.queue;

import static io.hookline.testkit.queue.JobQueueHarness.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.Release;
import io.hookline.testkit.queue.JobQueueHarness.End;
import io.hookline.testkit.queue.JobQueueHarness.QueueWithLostClaim;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The clauses on how long a claim holds. */
abstract class LeaseClauses {
  private final JobQueueHarness store;

  LeaseClauses(JobQueueHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("Q1 a job is not handed out again before its lease ends")
  void holds() {
    JobQueue queue = store.openWith(1);
    store.claimOne(queue);

    store.pass(store.lease().dividedBy(2));

    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();
  }

  @Test
  @DisplayName("Q2 a job whose lease has ended is handed out again, its attempts unchanged")
  void ends() {
    JobQueue queue = store.openWith(1);
    Claim first = store.claimOne(queue);

    store.pass(store.lease());
    Claim second = store.claimOne(queue);

    assertThat(second.job()).isEqualTo(first.job());
    assertThat(second.token()).isGreaterThan(first.token());
    assertThat(second.received()).isEqualTo(first.received() + 1);
  }

  @ParameterizedTest
  @EnumSource(End.class)
  @DisplayName("Q3 whoever lost a job settles nothing and is told, and its new holder goes on")
  void lateSettlementIsLost(End end) {
    QueueWithLostClaim lost = store.lostClaim();

    assertThat(lost.queue().settle(List.of(store.end(lost.old(), end))))
        .containsExactly(lost.old());
    assertThat(lost.queue().status().processing()).isEqualTo(1);
    assertThat(lost.queue().settle(List.of(new Release(lost.held(), store.now())))).isEmpty();
    assertThat(store.claimOne(lost.queue()).job()).isEqualTo(lost.held().job());
  }

  @Test
  @DisplayName("Q8 a renewed claim holds for the new lease from then on")
  void renews() {
    JobQueue queue = store.openWith(2);
    List<Claim> claims = store.claimAll(queue);
    store.pass(store.lease().dividedBy(2));

    assertThat(queue.renew(claims.subList(0, 1), store.lease())).isEmpty();
    store.pass(store.lease().dividedBy(2));

    assertThat(store.claimAll(queue)).extracting(Claim::job).containsExactly(claims.get(1).job());
    assertThat(queue.settle(List.of(new Complete(claims.get(0))))).isEmpty();
  }

  @Test
  @DisplayName("Q8 renewing a lost claim reports it and does not disturb the new holder")
  void renewalOfLostClaim() {
    QueueWithLostClaim lost = store.lostClaim();

    assertThat(lost.queue().renew(List.of(lost.old(), lost.held()), store.lease()))
        .containsExactly(lost.old());
    assertThat(lost.queue().settle(List.of(new Complete(lost.held())))).isEmpty();
  }
}
