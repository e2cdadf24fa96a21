package io.hookline.app.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.AdapterException;
import io.hookline.port.JobPublisher;
import io.hookline.testkit.InMemoryJobQueue;
import io.hookline.testkit.queue.ManualClock;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A transfer")
class TransferTest {
  private final ManualClock clock = new ManualClock(ShownQueue.AT);
  private final InMemoryJobQueue from = new InMemoryJobQueue(clock);
  private final ShownQueue to = new ShownQueue("orders");

  @DisplayName("takes everything over once, and tells how far it is")
  @Test
  void all() {
    jobs(1_201);
    long[] seen = {0};
    TransferReport report = transfer(to).run(() -> seen[0] == 1_201, done -> seen[0] = done);
    assertThat(report.added()).isEqualTo(1_201);
    assertThat(report.known()).isZero();
    assertThat(to.published()).hasSize(1_201);
    assertThat(from.status().complete()).isEqualTo(1_201);
  }

  @DisplayName("that is stopped goes on where it was")
  @Test
  void stopped() {
    jobs(1_200);
    long[] seen = {0};
    TransferReport first = transfer(to).run(() -> seen[0] > 0, done -> seen[0] = done);
    assertThat(first.stopped()).isTrue();
    assertThat(first.added()).isEqualTo(500);
    TransferReport second = transfer(to).run(() -> seen[0] == 700, done -> seen[0] = done);
    assertThat(second.earlier()).isEqualTo(500);
    assertThat(second.added()).isEqualTo(700);
    assertThat(to.published()).hasSize(1_200);
  }

  @DisplayName("does not take for done what the other queue failed to take")
  @Test
  void failure() {
    jobs(3);
    JobPublisher broken =
        new JobPublisher() {
          @Override
          public int publish(
              io.hookline.job.QueueRef queue, java.util.List<io.hookline.port.NewJob> some) {
            throw new AdapterException("no");
          }

          @Override
          public void close() {
            // Nothing is open.
          }
        };
    Assertions.assertThatThrownBy(() -> transfer(broken).run(() -> false, _ -> {}))
        .isInstanceOf(AdapterException.class);
    assertThat(from.status().complete()).isZero();
  }

  private Transfer transfer(JobPublisher publisher) {
    return new Transfer(from, publisher, to.ref());
  }

  private void jobs(int count) {
    Request request =
        new Request(
            HttpMethod.POST, URI.create("https://example.com/"), Headers.NONE, Payload.EMPTY);
    for (int i = 1; i <= count; i++) {
      from.add(Job.fresh(new JobId("job-" + i), new Origin("q", i), request, clock.instant()));
    }
  }
}
