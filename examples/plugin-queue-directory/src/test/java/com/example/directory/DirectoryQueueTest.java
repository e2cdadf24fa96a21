package com.example.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.job.Header;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.Origin;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Complete;
import io.hookline.spi.AdapterContext;
import io.hookline.testkit.queue.ManualClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A directory as a queue")
class DirectoryQueueTest {
  private final ManualClock clock = new ManualClock(Instant.EPOCH);
  private final List<DeliveryEvent> events = new ArrayList<>();

  @TempDir private Path folder;

  @DisplayName("takes what is dropped while it is open, with all that a file may say")
  @Test
  void takes() throws IOException {
    try (JobQueue queue = open()) {
      assertThat(claim(queue)).isEmpty();
      drop(
          "a.json",
          """
          {"id": "order-1", "method": "put", "url": "http://127.0.0.1/x",
           "headers": {"X-Shop": "7"}, "body": {"n": 1}}
          """);
      Job job = claim(queue).getFirst().job();
      assertThat(job.id()).hasToString("order-1");
      assertThat(job.request().method()).isEqualTo(HttpMethod.PUT);
      assertThat(job.request().headers().fields()).contains(new Header("X-Shop", "7")).hasSize(2);
      assertThat(job.request().payload().text()).isEqualTo("{\"n\":1}");
    }
  }

  @DisplayName("sets aside what is no job, says why, and goes on")
  @Test
  void rejects() throws IOException {
    drop("a.json", "{\"url\": \"ftp://x\"}");
    drop("b.json", "{\"url\": ");
    drop("c.json", "{\"url\": \"http://127.0.0.1/\", \"boddy\": 1}");
    drop("d.json", "{\"url\": \"http://127.0.0.1/\"}");
    try (JobQueue queue = open()) {
      assertThat(claim(queue)).extracting(one -> one.job().id().value()).containsExactly("d");
      assertThat(queue.status().rejected()).isEqualTo(3);
    }
    assertThat(folder.resolve("rejected")).isDirectoryContaining("glob:**/{a,b,c}.json");
    assertThat(events)
        .hasSize(3)
        .first()
        .isEqualTo(
            new Rejected(
                new Origin("a.json", 1), "its URL does not begin with http:// or https://"));
    try (JobQueue queue = open()) {
      assertThat(queue.status().rejected()).isEqualTo(3);
    }
  }

  @DisplayName("keeps a second file of one name waiting until the first has ended")
  @Test
  void sameName() throws IOException {
    drop("a.json", "{\"url\": \"http://127.0.0.1/1\"}");
    try (JobQueue queue = open()) {
      List<Claim> first = claim(queue);
      drop("a.json", "{\"url\": \"http://127.0.0.1/2\"}");
      assertThat(claim(queue)).isEmpty();
      queue.settle(List.of(new Complete(first.getFirst())));
      assertThat(claim(queue).getFirst().job().request().url()).hasPath("/2");
    }
  }

  @DisplayName("leaves files alone that are not written yet, and forgets those that are taken away")
  @Test
  void othersFiles() throws IOException {
    drop("a.json.part", "{");
    drop(".b.json", "{");
    drop("c.json", "{\"url\": \"http://127.0.0.1/\"}");
    drop("d.json", "{\"url\": \"http://127.0.0.1/\"}");
    try (JobQueue queue = open()) {
      assertThat(queue.claim(1, Duration.ofMinutes(1), Duration.ZERO)).hasSize(1);
      Files.delete(folder.resolve("d.json"));
      assertThat(claim(queue)).isEmpty();
      assertThat(queue.status().pending()).isZero();
    }
  }

  @DisplayName("belongs to one worker at a time")
  @Test
  void oneWorker() {
    try (JobQueue queue = open()) {
      assertThatThrownBy(this::open)
          .isInstanceOf(AdapterException.class)
          .hasMessage(folder + ": another worker has this directory; stop that one");
      assertThat(claim(queue)).isEmpty();
    }
    open().close();
  }

  private JobQueue open() {
    AdapterContext context =
        new AdapterContext(new WorkerIdentity("test", "localhost", 1), clock, clock, events::add);
    return new DirectoryQueue(Spool.open(folder), Duration.ofMillis(5), context);
  }

  private static List<Claim> claim(JobQueue queue) {
    return queue.claim(10, Duration.ofMinutes(1), Duration.ZERO);
  }

  private void drop(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
