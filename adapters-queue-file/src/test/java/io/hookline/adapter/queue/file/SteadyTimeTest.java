package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.LEASE;
import static io.hookline.adapter.queue.file.Claiming.claim;
import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Timing;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When somebody sets the system's clock")
class SteadyTimeTest {
  private static final Duration WAIT = Duration.ofSeconds(60);
  private static final Duration MILLI = Duration.ofMillis(1);
  private static final PastAttempt ATTEMPT =
      new PastAttempt(
          1, Instant.EPOCH, MILLI, Timing.NONE, "503", OptionalInt.of(503), Payload.EMPTY);

  @TempDir private Path temp;
  private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

  @BeforeEach
  void prepare() {
    folder = new QueueFolder(temp, "orders.csv").write("URL\nhttp://a/\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P400D", "PT1H", "-PT1S", "-P400D"})
  @DisplayName("a lease ends as if nobody had")
  void lease(Duration step) {
    try (JobQueue queue = folder.open()) {
      claim(queue, 1);
      folder.setClock(step);
      folder.pass(LEASE.minus(MILLI));
      assertThat(claim(queue, 1)).isEmpty();
      folder.pass(MILLI);
      assertThat(claim(queue, 1)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"P400D", "PT1H", "-PT1S", "-P400D"})
  @DisplayName("a renewed lease ends as if nobody had")
  void renewedLease(Duration step) {
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claim(queue, 1);
      folder.setClock(step);
      folder.pass(Duration.ofSeconds(1));
      queue.renew(claims, LEASE);
      folder.setClock(step.negated());
      folder.pass(LEASE.minus(MILLI));
      assertThat(claim(queue, 1)).isEmpty();
      folder.pass(MILLI);
      assertThat(claim(queue, 1)).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"P400D", "PT1H", "-PT1S", "-P400D"})
  @DisplayName("a job that waits comes as if nobody had, retried or released")
  void waits(Duration step) {
    folder.write("URL\nhttp://a/\nhttp://a/\n");
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claim(queue, 2);
      queue.settle(
          List.of(
              new Retry(claims.get(0), folder.now().plus(WAIT), ATTEMPT),
              new Release(claims.get(1), folder.now().plus(WAIT))));
      folder.setClock(step);
      folder.pass(WAIT.minus(MILLI));
      assertThat(claim(queue, 2)).isEmpty();
      folder.pass(MILLI);
      assertThat(claim(queue, 2)).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"P400D", "PT1H", "-PT1S", "-P400D"})
  @DisplayName(
      "between the decision to wait and its settlement, the wait is as long as it was to be")
  void setBeforeSettlement(Duration step) {
    folder.write("URL\nhttp://a/\nhttp://a/\n");
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claim(queue, 2);
      Instant at = folder.now().plus(WAIT);
      folder.setClock(step);
      queue.settle(List.of(new Retry(claims.get(0), at, ATTEMPT), new Release(claims.get(1), at)));
      folder.pass(WAIT.minus(MILLI));
      assertThat(claim(queue, 2)).isEmpty();
      folder.pass(MILLI);
      assertThat(claim(queue, 2)).hasSize(2);
    }
  }

  @Test
  @DisplayName("a wait that goes on in another process ends when it was to")
  void waitGoesOn() {
    retried();
    folder.pass(Duration.ofSeconds(20));
    assertComesAfter(Duration.ofSeconds(40));
  }

  @Test
  @DisplayName("back between two processes, a wait takes no longer than it was to from the start")
  void setBack() {
    retried();
    folder.setClock(Duration.ofDays(-400));
    assertComesAfter(WAIT);
  }

  @Test
  @DisplayName("forward between two processes, a wait is over")
  void setForward() {
    retried();
    folder.setClock(Duration.ofDays(400));
    assertComesAfter(Duration.ZERO);
  }

  @Test
  @DisplayName("a job keeps the time at which it was first taken up")
  void since() {
    Instant since = folder.now();
    try (JobQueue queue = folder.open()) {
      Claim claim = claim(queue, 1).getFirst();
      folder.setClock(Duration.ofDays(-1));
      queue.settle(List.of(new Retry(claim, folder.now(), ATTEMPT)));
      assertThat(claim(queue, 1).getFirst().job().since()).isEqualTo(since);
    }
    try (JobQueue queue = folder.open()) {
      assertThat(claim(queue, 1).getFirst().job().since()).isEqualTo(since);
    }
  }

  private void retried() {
    try (JobQueue queue = folder.open()) {
      queue.settle(
          List.of(new Retry(claim(queue, 1).getFirst(), folder.now().plus(WAIT), ATTEMPT)));
    }
  }

  private void assertComesAfter(Duration wait) {
    try (JobQueue queue = folder.open()) {
      if (!wait.isZero()) {
        folder.pass(wait.minus(MILLI));
        assertThat(claimAll(queue)).isEmpty();
        folder.pass(MILLI);
      }
      assertThat(claimAll(queue)).hasSize(1);
    }
  }
}
