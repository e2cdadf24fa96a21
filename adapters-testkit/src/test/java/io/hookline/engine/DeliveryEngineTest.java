package io.hookline.engine;

import static io.hookline.testkit.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.destination.CallLimits;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Outcome;
import io.hookline.job.Payload;
import io.hookline.port.HttpCall;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.retry.Backoff;
import io.hookline.retry.GiveUpRule;
import io.hookline.retry.Jitter;
import io.hookline.retry.RetryPolicy;
import io.hookline.testkit.InMemoryJobQueue;
import io.hookline.testkit.ScriptedTransport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The delivery engine")
class DeliveryEngineTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LEASE = Duration.ofMillis(300);
  private static final int CONCURRENCY = 8;
  private static final int PER_DESTINATION = 2;

  private final InMemoryJobQueue queue = new InMemoryJobQueue(InstantSource.system());
  private final Queue<DeliveryEvent> events = new ConcurrentLinkedQueue<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private Optional<DeliveryEngine> engine = Optional.empty();

  @AfterEach
  void stop() {
    released.countDown();
    engine.ifPresent(DeliveryEngine::close);
    queue.close();
  }

  @Test
  @DisplayName("delivers every job once and then is drained")
  void deliversAll() throws InterruptedException {
    add("a", 500);
    add("b", 500);
    ScriptedTransport transport = start(call -> answer(200));

    assertThat(drained()).isTrue();
    assertThat(queue.status()).isEqualTo(status(1000, 0));
    assertThat(transport.calls()).extracting(this::id).doesNotHaveDuplicates().hasSize(1000);
  }

  @Test
  @DisplayName("tries again until it succeeds, with the same id and a growing count")
  void retries() throws InterruptedException {
    add("a", 1);
    AtomicInteger calls = new AtomicInteger();
    ScriptedTransport transport = start(call -> answer(calls.incrementAndGet() < 3 ? 503 : 200));

    assertThat(drained()).isTrue();
    assertThat(queue.status()).isEqualTo(status(1, 0));
    assertThat(transport.calls()).extracting(this::id).containsOnly("a-0").hasSize(3);
    assertThat(attempts()).containsExactly(1, 2, 3);
  }

  @Test
  @DisplayName("gives up by policy and goes on with the others")
  void givesUp() throws InterruptedException {
    add("bad", 3);
    add("good", 3);
    start(call -> answer(call.destination().host().equals("bad") ? 500 : 204));

    assertThat(drained()).isTrue();
    assertThat(queue.status()).isEqualTo(status(3, 3));
    assertThat(attempts()).hasSize(3 * 3 + 3);
  }

  @Test
  @DisplayName("lets no hanging destination delay the jobs of another")
  void isolation() {
    add("hanging", 500);
    add("fast", 500);
    ConcurrentHashMap<String, Integer> done = new ConcurrentHashMap<>();
    start(call -> {
      if (call.destination().host().equals("hanging")) {
        awaitRelease();
      }
      done.merge(call.destination().host(), 1, Integer::sum);
      return answer(200);
    });

    await().atMost(PATIENCE).until(() -> done.getOrDefault("fast", 0) == 500);
    assertThat(done).doesNotContainKey("hanging");
  }

  @Test
  @DisplayName("outlives a queue that fails, says so once, and says when it is over")
  void queueFails() throws InterruptedException {
    add("a", 10);
    FailingQueue failing = new FailingQueue(queue, 4);
    start(failing, call -> answer(200));

    assertThat(drained()).isTrue();
    assertThat(queue.status()).isEqualTo(status(10, 0));
    assertThat(events(Trouble.class))
        .extracting(Trouble::text)
        .anyMatch(text -> text.equals("disk full; trying again in 100ms"));
    assertThat(events(Notice.class)).isNotEmpty();
  }

  @Test
  @DisplayName("puts a job back when the transport itself breaks, and loses no worker to it")
  void transportBreaks() throws InterruptedException {
    add("a", 1);
    AtomicInteger calls = new AtomicInteger();
    start(call -> {
      if (calls.incrementAndGet() == 1) {
        throw new IllegalStateException("a bug");
      }
      return answer(200);
    });

    assertThat(drained()).isTrue();
    assertThat(attempts()).containsExactly(1);
    assertThat(events(Trouble.class)).singleElement().asString().contains("a bug");
  }

  @Test
  @DisplayName("keeps its claims while a call takes longer than the lease")
  void renewsLeases() {
    add("slow", 6);
    ScriptedTransport transport =
        start(call -> {
          awaitRelease();
          return answer(200);
        });
    Instant later = Instant.now().plus(LEASE.multipliedBy(3));
    await().atMost(PATIENCE).until(() -> Instant.now().isAfter(later));

    assertThat(queue.claim(10, LEASE, Duration.ZERO)).isEmpty();
    assertThat(transport.calls()).hasSize(PER_DESTINATION);
  }

  @Test
  @DisplayName("lets calls in flight end when it stops, and puts the rest back untried")
  void stopsGracefully() {
    add("slow", 10);
    ScriptedTransport transport =
        start(call -> {
          awaitRelease();
          return answer(200);
        });
    await().atMost(PATIENCE).until(() -> transport.calls().size() == PER_DESTINATION);
    Thread.ofVirtual().start(released::countDown);
    engine.orElseThrow().stop(PATIENCE);

    QueueStatus status = queue.status();
    assertThat(status.complete()).isEqualTo(transport.calls().size());
    assertThat(status.processing()).isZero();
    assertThat(status.pending() + status.complete()).isEqualTo(10);
  }

  @Test
  @DisplayName("puts calls back that outlast the grace")
  void stopsWithoutGrace() {
    add("hanging", 4);
    ScriptedTransport transport =
        start(call -> {
          awaitRelease();
          return answer(200);
        });
    await().atMost(PATIENCE).until(() -> transport.calls().size() == PER_DESTINATION);
    engine.orElseThrow().stop(Duration.ofMillis(10));

    assertThat(queue.status().processing()).isZero();
    assertThat(queue.claim(10, LEASE, Duration.ZERO))
        .hasSize(4)
        .allMatch(claim -> claim.job().attempts() == 0);
  }

  private ScriptedTransport start(Function<HttpCall, Outcome> script) {
    return start(queue, script);
  }

  private ScriptedTransport start(JobQueue jobs, Function<HttpCall, Outcome> script) {
    ScriptedTransport transport = new ScriptedTransport(script);
    EnginePorts ports = new EnginePorts(jobs, transport, InstantSource.system(), events::add);
    DeliveryEngine started = new DeliveryEngine(ports, policy(), settings());
    engine = Optional.of(started);
    started.start();
    return transport;
  }

  private static RetryPolicy policy() {
    Backoff backoff = new Backoff.Exponential(Duration.ofMillis(5), 2, Duration.ofMillis(20));
    Jitter jitter = new Jitter(0, new Random(1));
    return new RetryPolicy(3, Optional.empty(), backoff, jitter, GiveUpRule.standard());
  }

  private static EngineSettings settings() {
    CallLimits limits = new CallLimits(Duration.ofMillis(10), Duration.ofMillis(20), 1024);
    return new EngineSettings(CONCURRENCY, PER_DESTINATION, 1 << 20, LEASE, limits, "Test/1");
  }

  private boolean drained() throws InterruptedException {
    return engine.orElseThrow().awaitDrained(PATIENCE);
  }

  private void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  private List<Integer> attempts() {
    return events(Attempted.class).map(event -> event.attempt().number()).toList();
  }

  private <E extends DeliveryEvent> Stream<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  private String id(HttpCall call) {
    return call.headers().first("webhook-id").orElseThrow();
  }

  private static QueueStatus status(long complete, long failed) {
    return new QueueStatus(0, 0, complete, failed, 0, 1, true);
  }

  private void add(String host, int count) {
    IntStream.range(0, count).forEach(i -> queue.add(job(host, i)));
  }

  private static Job job(String host, int number) {
    return new Job(
        new JobId(host + "-" + number),
        new Origin("test", number),
        HttpMethod.POST,
        URI.create("http://" + host + "/hook"),
        Headers.JSON,
        Payload.of("{}"),
        0,
        Instant.now());
  }
}
