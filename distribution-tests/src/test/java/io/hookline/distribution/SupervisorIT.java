package io.hookline.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.job.WorkerIdentity;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import io.hookline.port.QueueStatus;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Adapters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Two workers on Redis under supervisord")
@Timeout(180)
class SupervisorIT {
  private static final List<String> WORKERS = List.of("hookline-00", "hookline-01");
  private static final int KILLS = 3;
  private static final int CONCURRENCY = 8;
  private static final int WAVE = 1_500;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final QueueRef QUEUE = new QueueRef("redis", "default");

  private static final AdapterContext CONTEXT =
      new AdapterContext(
          new WorkerIdentity("harness", "localhost", 1),
          InstantSource.system(),
          InstantSource.system(),
          _ -> {});

  @TempDir private Path folder;
  private RealRedis redis;
  private SlowReceiver receiver;
  private Deployed deployed;

  @BeforeEach
  void start() throws IOException {
    assumeTrue(Supervisor.isInstalled(), "supervisor is not installed here");
    redis = RealRedis.start();
    receiver = SlowReceiver.open();
    deployed = new Deployed(folder.resolve("host"));
  }

  @AfterEach
  void stop() {
    receiver.close();
    redis.close();
  }

  @DisplayName("are started again when they are killed under load, and nothing is lost")
  @Test
  void killed() throws Exception {
    try (Supervisor supervisor = Supervisor.start(deployed, environment())) {
      for (int kill = 0; kill < KILLS; kill++) {
        killUnderLoad(supervisor, WORKERS.get(kill % WORKERS.size()), kill);
      }
      int jobs = KILLS * WAVE;
      await().atMost(PATIENCE).until(() -> receiver.received().size() == jobs);
      await().atMost(PATIENCE).untilAsserted(this::assertDrained);
      assertThat(repeated()).isLessThanOrEqualTo(KILLS * CONCURRENCY);
      assertThat(deadLetters()).isEmpty();
      assertThat(supervisor.stopWorkers()).contains(WORKERS).doesNotContain("ERROR");
      assertThat(output("hookline-00.log")).contains("Stopped after ");
      assertThat(output("hookline-01.log")).contains("Stopped after ");
    }
  }

  private void killUnderLoad(Supervisor supervisor, String worker, int kill) {
    long pid = supervisor.awaitRunning(worker, -1);
    int before = receiver.received().size();
    publish(kill);
    await().atMost(PATIENCE).until(() -> receiver.received().size() > before + WAVE / 10);
    assertThat(ProcessHandle.of(pid).orElseThrow().destroyForcibly()).isTrue();
    assertThat(receiver.received()).hasSizeLessThan((kill + 1) * WAVE);
    assertThat(supervisor.awaitRunning(worker, pid)).isNotEqualTo(pid);
  }

  private Map<String, String> environment() {
    return Map.of(
        "JAVA_HOME",
        System.getProperty("java.home"),
        "REDIS_URI",
        redis.uri(),
        "HOOKLINE_HTTP_ALLOW",
        "127.0.0.0/8",
        "HOOKLINE_HTTP_TIMEOUT",
        "2s",
        "HOOKLINE_WORKER_LEASE",
        "3s",
        "HOOKLINE_WORKER_CONCURRENCY",
        String.valueOf(CONCURRENCY));
  }

  private void publish(int wave) {
    Request request =
        new Request(HttpMethod.POST, receiver.url(), Headers.JSON, Payload.of("{\"order\":1}"));
    List<NewJob> jobs =
        IntStream.range(wave * WAVE, (wave + 1) * WAVE)
            .mapToObj(number -> new NewJob(new JobId("job-" + number), request, Optional.empty()))
            .toList();
    try (JobPublisher publisher =
        Adapters.open(JobPublisher.class, "redis", redisSettings(), CONTEXT)) {
      publisher.publish(QUEUE, jobs);
    }
  }

  private void assertDrained() {
    try (JobQueue queue = Adapters.open(JobQueue.class, "redis", redisSettings(), CONTEXT)) {
      QueueStatus status = queue.status();
      assertThat(status.pending() + status.processing()).isZero();
      assertThat(status.complete()).isEqualTo(KILLS * WAVE);
    }
  }

  private Map<String, String> redisSettings() {
    return Map.of("queue.redis.uri", redis.uri());
  }

  private Map<String, Long> deadLetters() {
    String file = deployed.host().resolve("var/lib/hookline/dead-letters.db").toString();
    try (DeadLetterStore store =
        Adapters.open(DeadLetterStore.class, "sqlite", Map.of("dlq.sqlite.path", file), CONTEXT)) {
      return store.count(LetterFilter.ALL, Facet.ALL);
    }
  }

  private int repeated() {
    return receiver.received().values().stream().mapToInt(times -> times - 1).sum();
  }

  private String output(String name) throws IOException {
    return Files.readString(deployed.host().resolve("var/log/supervisor").resolve(name));
  }
}
