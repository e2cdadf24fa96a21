package io.hookline.testkit.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.Release;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on how often a job was received. */
abstract class ReceivedClauses {
  private final JobQueueHarness store;

  ReceivedClauses(JobQueueHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("Q14 a job is received once when it is first handed out")
  void once() {
    assertThat(store.claimAll(store.openWith(3))).extracting(Claim::received).containsOnly(1);
  }

  @Test
  @DisplayName("Q2 it was received once more each time its lease ended, and not when renewed")
  void leasesEnd() {
    JobQueue queue = store.openWith(1);
    for (int received = 1; received <= 4; received++) {
      Claim claim = store.claimOne(queue);
      assertThat(claim.received()).isEqualTo(received);
      queue.renew(List.of(claim), store.lease());
      store.pass(store.lease());
    }
  }

  @Test
  @DisplayName("Q6 a release takes its own time back, and no other")
  void releases() {
    JobQueue queue = store.openWith(1);
    queue.settle(List.of(new Release(store.claimOne(queue), store.now())));
    assertThat(store.claimOne(queue).received()).isEqualTo(1);
    store.pass(store.lease());

    for (int i = 0; i < 3; i++) {
      Claim claim = store.claimOne(queue);
      assertThat(claim.received()).isEqualTo(2);
      queue.settle(List.of(new Release(claim, store.now())));
    }
  }

  @Test
  @DisplayName("Q5 a job to be retried was not received yet, whatever was before")
  void retries() {
    JobQueue queue = store.openWith(1);
    store.claimOne(queue);
    store.pass(store.lease());

    queue.settle(List.of(store.retry(store.claimOne(queue), store.now())));

    assertThat(store.claimOne(queue).received()).isEqualTo(1);
  }

  @Test
  @DisplayName("Q14 it was received once more each time the process that had it was killed")
  void kills() {
    JobQueue queue = store.openWith(2);
    for (int received = 1; received <= 4; received++) {
      assertThat(received(queue)).isEqualTo(Map.of("job-1", received, "job-2", received));
      queue = store.afterKilling(queue);
    }
  }

  @Test
  @DisplayName("Q14 lost leases and kills add up, and what was released was not received by then")
  void killsAndOthers() {
    JobQueue queue = store.openWith(2);
    List<Claim> claims = store.claimAll(queue);
    queue.settle(List.of(new Release(claims.get(1), store.now().plus(store.lease()))));
    store.pass(store.lease());
    assertThat(received(queue)).isEqualTo(Map.of("job-1", 2, "job-2", 1));

    queue = store.afterKilling(queue);
    claims = store.claimAll(queue);
    assertThat(received(claims)).isEqualTo(Map.of("job-1", 3, "job-2", 2));
    queue.settle(claims.stream().map(claim -> new Release(claim, store.now())).toList());

    assertThat(received(store.afterKilling(queue))).isEqualTo(Map.of("job-1", 3, "job-2", 2));
  }

  @Test
  @DisplayName("Q14 what was settled before the kill does not count")
  void killsAfterSettlement() {
    JobQueue queue = store.openWith(3);
    List<Claim> claims = store.claimAll(queue);
    queue.settle(List.of(new Complete(claims.get(0)), store.retry(claims.get(1), store.now())));

    queue = store.afterKilling(queue);
    assertThat(received(queue)).isEqualTo(Map.of("job-2", 1, "job-3", 2));
    queue = store.afterKilling(queue);
    assertThat(received(queue)).isEqualTo(Map.of("job-2", 2, "job-3", 3));
  }

  private Map<String, Integer> received(JobQueue queue) {
    return received(store.claimAll(queue));
  }

  private static Map<String, Integer> received(List<Claim> claims) {
    return claims.stream()
        .collect(Collectors.toMap(claim -> claim.job().id().value(), Claim::received));
  }
}
