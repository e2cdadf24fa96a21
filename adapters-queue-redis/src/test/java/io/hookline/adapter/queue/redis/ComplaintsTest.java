package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.LEASE;
import static io.hookline.adapter.queue.redis.Work.NOW;
import static io.hookline.adapter.queue.redis.Work.claimAll;
import static io.hookline.adapter.queue.redis.Work.ids;
import static io.hookline.adapter.queue.redis.Work.patientlyClaimOne;
import static io.hookline.adapter.queue.redis.Work.retry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import io.hookline.port.Settlement.Complete;
import io.hookline.testkit.queue.QueuedJob;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What Redis complains of is one clear line, and over when it is over")
class ComplaintsTest {
  private final RealRedis redis =
      RealRedis.start("--rdbcompression", "no", "--key-load-delay", "50000");
  private final Queues queues = new Queues(Map.of("queue.redis.uri", redis.uri()));
  private final Producer producer = new Producer(redis, "default");
  private final JobQueue queue = queues.open("worker-1");

  @AfterEach
  void stop() {
    queue.close();
    redis.close();
  }

  @DisplayName("full: nothing can be published, and all else goes on, so that it empties")
  @Test
  void full() {
    producer.add(QueuedJob.first(3));
    redis.call("CONFIG", "SET", "maxmemory", "1");
    try (JobPublisher publisher = queues.publisher()) {
      NewJob job =
          new NewJob(
              new JobId("x"),
              new Request(
                  HttpMethod.POST, URI.create("http://127.0.0.1:9/"), Headers.NONE, Payload.EMPTY),
              Optional.empty());
      assertComplaint(
          () -> publisher.publish(queue.ref(), List.of(job)),
          "is full (maxmemory) and takes no more jobs; free memory or raise maxmemory");

      List<Claim> claims = queue.claim(2, LEASE, NOW);
      assertThat(
              queue.settle(
                  List.of(new Complete(claims.get(0)), retry(claims.get(1), Instant.now()))))
          .isEmpty();
      assertThat(queue.renew(claims.subList(0, 1), LEASE)).hasSize(1);
      claims = claimAll(queue);
      assertThat(ids(claims)).containsExactly("job-3", "job-2");
      assertThat(queue.settle(claims.stream().map(Complete::new).toList())).isEmpty();

      redis.call("CONFIG", "SET", "maxmemory", "0");
      publisher.publish(queue.ref(), List.of(job));
      assertThat(claimAll(queue)).hasSize(1);
    }
  }

  @DisplayName("a replica, until it is the master")
  @Test
  void replica() {
    producer.add(QueuedJob.first(1));
    redis.call("REPLICAOF", "127.0.0.1", "1");

    assertComplaint(
        () -> queue.claim(1, LEASE, NOW),
        "is a replica, which takes no writes; looking for the master");
    redis.call("REPLICAOF", "NO", "ONE");

    assertThat(ids(List.of(patientlyClaimOne(queue)))).containsExactly("job-1");
  }

  @DisplayName("loading, until it has its data")
  @Test
  void loading() {
    producer.add(QueuedJob.first(1));
    for (int i = 0; i < 40; i++) {
      redis.call("SET", "ballast-" + i, "x".repeat(400_000));
    }
    redis.call("SAVE");
    redis.kill();
    redis.launchAgain();

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> assertComplaint(() -> queue.claim(1, LEASE, NOW), "is still loading its data"));
    assertThat(ids(List.of(patientlyClaimOne(queue)))).containsExactly("job-1");
  }

  @DisplayName("a user or password that it does not take")
  @Test
  void wrongPassword() {
    redis.call("CONFIG", "SET", "requirepass", "right");
    String host = "127.0.0.1:" + redis.port();
    String told = "queue.redis.uri: Redis at redis://" + host;

    assertOpeningFails(
        "redis://" + host, told + " wants a user and password; give them in queue.redis.uri");
    assertOpeningFails(
        "redis://:wr0ng@" + host, told + " refuses the user or the password of queue.redis.uri");
    new Queues(Map.of("queue.redis.uri", "redis://:right@" + host)).open("worker-2").close();
  }

  @DisplayName("a user who may do less than a worker needs")
  @Test
  void forbidden() {
    redis.call("ACL", "SETUSER", "poor", "on", ">secret", "~hookline:*", "+ping", "+evalsha");
    String host = "127.0.0.1:" + redis.port();

    assertOpeningFails(
        "redis://poor:secret@" + host,
        "queue.redis.uri: Redis at redis://"
            + host
            + " does not permit what a worker needs; see \"What the user may do\" in"
            + " docs/queue-redis.md");
  }

  @DisplayName("nobody there, at the start")
  @Test
  void nobody() {
    redis.kill();

    assertOpeningFails(
        redis.uri(),
        "queue.redis.uri: Redis at "
            + redis.uri()
            + " cannot be reached (connection refused); start one there, or set queue.type: file");
    assertOpeningFails(
        "redis://no.such.host.invalid",
        "queue.redis.uri: Redis at redis://no.such.host.invalid:6379 cannot be found: no such host;"
            + " start one there, or set queue.type: file");
    redis.startAgain();
  }

  @DisplayName("a server that throws away jobs when it is full")
  @Test
  void evicting() {
    redis.call("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");

    queues.open("worker-2").close();

    assertThat(queues.events)
        .containsExactly(
            new Trouble(
                "Redis at "
                    + redis.uri()
                    + " may throw away jobs when it is full (maxmemory-policy allkeys-lru); set"
                    + " noeviction"));
  }

  private static void assertOpeningFails(String uri, String message) {
    assertThatThrownBy(() -> new Queues(Map.of("queue.redis.uri", uri)).open("worker-2"))
        .isInstanceOf(AdapterException.class)
        .hasMessage(message);
  }

  private void assertComplaint(ThrowingCallable call, String text) {
    assertThatThrownBy(call)
        .isInstanceOf(AdapterException.class)
        .hasMessage("Redis at " + redis.uri() + " " + text);
  }
}
