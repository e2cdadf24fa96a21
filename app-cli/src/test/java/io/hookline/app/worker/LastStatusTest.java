package io.hookline.app.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.testkit.InMemoryJobQueue;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The status of a queue that cannot be reached")
class LastStatusTest {
  private final InMemoryJobQueue queue = new InMemoryJobQueue(() -> Instant.EPOCH);
  private final LastStatus status = new LastStatus(queue);

  @DisplayName("is what it was when it last could")
  @Test
  void last() {
    Request request =
        new Request(
            HttpMethod.POST, URI.create("https://example.com/"), Headers.NONE, Payload.EMPTY);
    queue.add(Job.fresh(new JobId("a"), new Origin("q", 1), request, Instant.EPOCH));
    assertThat(status.get().pending()).isEqualTo(1);
    queue.close();
    assertThat(status.get().pending()).isEqualTo(1);
  }

  @DisplayName("is that of an empty one before, which is not drained")
  @Test
  void never() {
    queue.close();
    assertThat(status.get().pending()).isZero();
    assertThat(status.get().drained()).isFalse();
  }
}
