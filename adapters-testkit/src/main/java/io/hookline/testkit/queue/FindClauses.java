package io.hookline.testkit.queue;

import static io.hookline.testkit.queue.JobQueueHarness.NOW;
import static io.hookline.testkit.queue.QueueInspectorHarness.findOne;
import static io.hookline.testkit.queue.QueueInspectorHarness.isOrUnknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.JobSighting;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.Release;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on where a job stands. */
abstract class FindClauses {
  private final QueueInspectorHarness store;

  FindClauses(QueueInspectorHarness store) {
    this.store = store;
  }

  @Test
  @DisplayName("I3 under an id that the queue does not know there is nothing")
  void unknown() {
    store.openWith(11);
    QueueInspector inspector = store.inspect();

    assertThat(inspector.find(new JobId("job-12"))).isEmpty();
    assertThat(inspector.find(new JobId("job"))).isEmpty();
    assertThat(inspector.find(new JobId("job-*"))).isEmpty();
    assertThat(inspector.find(new JobId("JOB-1"))).isEmpty();
  }

  @Test
  @DisplayName("I3 a job that nobody has claimed is pending, due by now, with all its content")
  void untouched() {
    store.add(QueuedJob.first(12));

    JobSighting job = findOne(store.inspect(), "job-1");

    assertThat(job.state()).isEqualTo(JobState.PENDING);
    assertThat(job.worker()).isEmpty();
    assertThat(job.attempts()).isZero();
    assertThat(job.history()).isEmpty();
    assertThat(job.due())
        .hasValueSatisfying(
            due -> assertThat(due).isBeforeOrEqualTo(store.now().plus(Duration.ofSeconds(1))));
    Claim claim = store.claimOne(store.reopen());
    assertThat(claim.job().id()).isEqualTo(job.id());
    assertThat(job.request()).contains(claim.job().request());
  }

  @Test
  @DisplayName("I3 a job that a worker has is processing, with all its content")
  void claimed() {
    JobQueue queue = store.openWith(1);
    Claim claim = store.claimOne(queue);

    JobSighting job = findOne(store.inspect(), "job-1");

    assertThat(job.state()).isEqualTo(JobState.PROCESSING);
    assertThat(job.worker())
        .satisfies(worker -> assertThat(isOrUnknown(worker, QueueInspectorHarness.FIRST)).isTrue());
    assertThat(job.attempts()).isZero();
    assertThat(job.request()).contains(claim.job().request());
  }

  @Test
  @DisplayName("I3 a job that waits for another attempt has its time and its history")
  void retried() {
    JobQueue queue = store.openWith(2);
    List<Claim> claims = store.claimAll(queue);
    queue.settle(List.of(store.retry(claims.get(0), store.now())));
    Claim again = store.claimOne(queue);
    Instant at = store.now().plus(store.lease().multipliedBy(20));
    queue.settle(List.of(store.retry(again, at), new Complete(claims.get(1))));

    JobSighting job = findOne(store.inspect(), "job-1");

    assertThat(job.state()).isEqualTo(JobState.PENDING);
    assertThat(job.due())
        .hasValueSatisfying(due -> assertThat(due).isCloseTo(at, within(50, ChronoUnit.MILLIS)));
    assertThat(job.attempts()).isEqualTo(2);
    assertThat(job.history())
        .containsExactly(JobQueueHarness.attempt(1), JobQueueHarness.attempt(2));
    assertThat(job.request()).contains(again.job().request());
  }

  @Test
  @DisplayName("I3 a job that was claimed for another attempt is processing, with its history")
  void retriedAndClaimed() {
    JobQueue queue = store.openWith(1);
    queue.settle(List.of(store.retry(store.claimOne(queue), store.now())));
    store.claimOne(queue);

    JobSighting job = findOne(store.inspect(), "job-1");

    assertThat(job.state()).isEqualTo(JobState.PROCESSING);
    assertThat(job.attempts()).isEqualTo(1);
    assertThat(job.history()).containsExactly(JobQueueHarness.attempt(1));
  }

  @Test
  @DisplayName("I3 a job that was released is pending, as it was before")
  void released() {
    JobQueue queue = store.openWith(1);
    queue.settle(List.of(new Release(store.claimOne(queue), store.now())));

    JobSighting job = findOne(store.inspect(), "job-1");

    assertThat(job.state()).isEqualTo(JobState.PENDING);
    assertThat(job.attempts()).isZero();
    assertThat(job.history()).isEmpty();
  }

  @Test
  @DisplayName("I3 a job that has ended is told by how it ended")
  void ended() {
    Assumptions.assumeTrue(store.remembersEnded(), "jobs that have ended are forgotten");
    JobQueue queue = store.openWith(2);
    List<Claim> claims = store.claimAll(queue);
    queue.settle(
        List.of(
            new Complete(claims.get(0)), store.end(claims.get(1), JobQueueHarness.End.GIVE_UP)));
    QueueInspector inspector = store.inspect();

    JobSighting delivered = findOne(inspector, "job-1");
    assertThat(delivered.state()).isEqualTo(JobState.COMPLETE);
    assertThat(delivered.due()).isEmpty();
    JobSighting givenUp = findOne(inspector, "job-2");
    assertThat(givenUp.state()).isEqualTo(JobState.FAILED);
    assertThat(givenUp.due()).isEmpty();
  }

  @Test
  @DisplayName("I3 of a job that has ended nothing is told that is not so, however it is kept")
  void endedAndForgotten() {
    JobQueue queue = store.openWith(1);
    queue.settle(List.of(new Complete(store.claimOne(queue))));

    assertThat(store.inspect().find(new JobId("job-1")))
        .extracting(JobSighting::state)
        .isSubsetOf(List.of(JobState.COMPLETE));
  }

  @Test
  @DisplayName("I3 one job among many is found")
  void amongMany() {
    int jobs = 3_000;
    JobQueue queue = store.openWith(jobs);
    Claim first = store.claimOne(queue);
    QueueInspector inspector = store.inspect();

    assertThat(findOne(inspector, first.job().id().value()).state()).isEqualTo(JobState.PROCESSING);
    JobSighting last = findOne(inspector, "job-" + jobs);
    assertThat(last.state()).isEqualTo(JobState.PENDING);
    assertThat(last.request())
        .hasValueSatisfying(request ->
            assertThat(request.payload().text()).isEqualTo("{\"Number\":\"" + jobs + "\"}"));
  }

  @Test
  @DisplayName("I3 looking claims nothing and changes nothing")
  void changesNothing() {
    JobQueue queue = store.openWith(3);
    Claim held = store.claimOne(queue);
    queue.settle(List.of(new Release(held, store.now())));
    QueueStatus before = queue.status();
    QueueInspector inspector = store.inspect();

    JobQueueHarness.ids(3).forEach(id -> findOne(inspector, id));
    inspector.overview();

    assertThat(queue.status()).isEqualTo(before);
    List<Claim> claims = store.claimAll(queue);
    assertThat(claims)
        .extracting(claim -> claim.job().id().value())
        .containsExactlyInAnyOrderElementsOf(JobQueueHarness.ids(3));
    assertThat(claims).extracting(Claim::received).containsOnly(1);
    assertThat(queue.claim(1, store.lease(), NOW)).isEmpty();
  }
}
