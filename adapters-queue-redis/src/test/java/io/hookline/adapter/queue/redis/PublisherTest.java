package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.LEASE;
import static io.hookline.adapter.queue.redis.Work.LONG;
import static io.hookline.adapter.queue.redis.Work.claimAll;
import static io.hookline.adapter.queue.redis.Work.claimOne;
import static io.hookline.adapter.queue.redis.Work.completeAll;
import static io.hookline.adapter.queue.redis.Work.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The publisher")
class PublisherTest {
  private static final Request REQUEST =
      new Request(
          HttpMethod.PUT, URI.create("http://127.0.0.1:9/a?b=c"), Headers.JSON, Payload.of("{}"));
  private static final RealRedis REDIS = RealRedis.start();

  private final String name = UUID.randomUUID().toString();
  private final Queues queues =
      new Queues(
          Map.of(
              "queue.name",
              name,
              "queue.redis.uri",
              REDIS.uri(),
              "queue.redis.dedup-window",
              "700ms"));
  private final JobQueue queue = queues.open("worker-1");
  private final JobPublisher publisher = queues.publisher();

  @AfterAll
  static void stop() {
    REDIS.close();
  }

  @AfterEach
  void close() {
    publisher.close();
    queue.close();
  }

  @DisplayName("P2 hands over jobs as they were given, to the byte")
  @Test
  void exactly() {
    byte[] allBytes = new byte[256];
    IntStream.range(0, allBytes.length).forEach(i -> allBytes[i] = (byte) i);
    Headers headers =
        new Headers(
            List.of(new Header("X-Tag", "a"), new Header("X-Tag", "b"), new Header("Accept", "é")));
    Request request =
        new Request(
            HttpMethod.DELETE,
            URI.create("https://example.com/%20?q=1"),
            headers,
            Payload.of(allBytes));
    Optional<UUID> letter = Optional.of(UUID.randomUUID());

    publisher.publish(queue.ref(), List.of(new NewJob(new JobId("a:b/c"), request, letter)));

    Job job = claimOne(queue).job();
    assertThat(job.id()).isEqualTo(new JobId("a:b/c"));
    assertThat(job.request()).isEqualTo(request);
    assertThat(job.deadLetter()).isEqualTo(letter);
    assertThat(job.attempts()).isZero();
    assertThat(job.history()).isEmpty();
    assertThat(Duration.between(job.since(), Instant.now()))
        .isBetween(Duration.ofSeconds(-1), LONG);
  }

  @DisplayName("P2 adds no header, whatever was given")
  @ParameterizedTest
  @ValueSource(strings = {"", "{}"})
  void noHeaders(String body) {
    Request bare =
        new Request(
            HttpMethod.POST, URI.create("http://127.0.0.1:9/"), Headers.NONE, Payload.of(body));

    publisher.publish(queue.ref(), List.of(new NewJob(new JobId("bare"), bare, Optional.empty())));

    assertThat(claimOne(queue).job().request()).isEqualTo(bare);
  }

  @DisplayName("keeps the order of many jobs")
  @Test
  void inOrder() {
    List<NewJob> jobs = Work.ids(1000).stream().map(PublisherTest::job).toList();

    publisher.publish(queue.ref(), jobs);

    assertThat(ids(claimAll(queue))).isEqualTo(Work.ids(1000));
  }

  @DisplayName("P1 wakes a worker that waits")
  @Test
  void wakes() throws Exception {
    assertThat(claimAll(queue)).isEmpty();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Claim>> waiting = threads.submit(() -> queue.claim(1, LEASE, LONG));

      publisher.publish(queue.ref(), List.of(job("job-1")));

      assertThat(ids(waiting.get(LONG.toSeconds(), TimeUnit.SECONDS))).containsExactly("job-1");
    }
  }

  @DisplayName("P3 publishes a job once under its id, until the window is over")
  @Test
  void once() {
    publisher.publish(queue.ref(), List.of(job("job-1"), job("job-2")));
    completeAll(queue);
    publisher.publish(queue.ref(), List.of(job("job-2"), job("job-3")));
    assertThat(ids(claimAll(queue))).containsExactly("job-3");

    Awaitility.await()
        .atMost(LONG)
        .untilAsserted(() -> {
          publisher.publish(queue.ref(), List.of(job("job-1")));
          assertThat(ids(claimAll(queue))).containsExactly("job-1");
        });
  }

  @DisplayName("publishes a job that sends a dead letter again as often as it is told to")
  @Test
  void redriven() {
    NewJob again = new NewJob(new JobId("job-1"), REQUEST, Optional.of(UUID.randomUUID()));

    publisher.publish(queue.ref(), List.of(job("job-1"), again, again));

    assertThat(ids(claimAll(queue))).containsExactly("job-1", "job-1", "job-1");
  }

  @DisplayName("publishes to a queue that no worker has opened yet")
  @Test
  void newQueue() {
    QueueRef other = new QueueRef("redis", "other-" + name);

    publisher.publish(other, List.of(job("job-1")));

    JobQueue opened =
        new Queues(Map.of("queue.name", other.name(), "queue.redis.uri", REDIS.uri())).open("w");
    assertThat(ids(claimAll(opened))).containsExactly("job-1");
    opened.close();
  }

  @DisplayName("refuses queues that are none of Redis")
  @Test
  void otherQueues() {
    assertThatThrownBy(() -> publisher.publish(QueueRef.parse("file:/a.csv"), List.of(job("a"))))
        .isInstanceOf(AdapterException.class)
        .hasMessage("file:/a.csv is no queue in Redis: it cannot be published to here");
    assertThatThrownBy(() -> publisher.publish(QueueRef.parse("redis:{a}"), List.of(job("a"))))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "no queue in Redis can be named {a}: a name has up to 100 letters, digits, dots, dashes"
                + " and underscores");
  }

  @DisplayName("publishes nothing once it is closed")
  @Test
  void closed() {
    publisher.close();

    assertThatThrownBy(() -> publisher.publish(queue.ref(), List.of(job("a"))))
        .isInstanceOf(AdapterException.class)
        .hasMessage("the queue in Redis at " + REDIS.uri() + " was closed");
  }

  private static NewJob job(String id) {
    return new NewJob(new JobId(id), REQUEST, Optional.empty());
  }
}
