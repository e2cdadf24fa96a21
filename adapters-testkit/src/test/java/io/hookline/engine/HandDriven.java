package io.hookline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.destination.CallLimits;
import io.hookline.event.DeliveryEvent;
import io.hookline.job.Attempt;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.retry.RetryPreset;
import io.hookline.testkit.InMemoryJobQueue;
import io.hookline.testkit.ScriptedTransport;
import io.hookline.testkit.queue.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of an engine without its threads: the test is the intake, the worker and all else. */
final class HandDriven {
  static final Instant START = Instant.parse("2026-01-01T00:00:00.123456Z");
  static final Duration LEASE = Duration.ofHours(1);
  static final int CONCURRENCY = 16;
  static final int MAX_RECEIVED = 5;

  final ManualClock clock = new ManualClock(START);
  final InMemoryJobQueue queue = new InMemoryJobQueue(clock);
  final BrittleStore store = new BrittleStore();
  final Queue<DeliveryEvent> events = new ConcurrentLinkedQueue<>();
  final HeldClaims held = new HeldClaims(settings(), clock);
  final Lanes lanes = new Lanes(settings(), held, clock);
  final Tuned tuned = new Tuned(RetryPreset.SEED.policy(new Random(1)), settings());
  final CallFactory calls = new CallFactory(settings().userAgent(), tuned);
  final Settler settler;
  final Burials burials;
  final Undertaker undertaker;
  private Consumer<DeliveryEvent> listener = _ -> {};
  private int jobs;

  HandDriven() {
    this(Function.identity());
  }

  /** With what {@code front} puts before the queue. */
  HandDriven(Function<JobQueue, JobQueue> front) {
    EnginePorts ports =
        new EnginePorts(
            front.apply(queue),
            new ScriptedTransport(_ -> ScriptedTransport.answer(200)),
            store,
            clock,
            clock,
            this::hear);
    Patience patience = new Patience(this::hear, new CountDownLatch(1));
    settler = new Settler(ports, lanes, held, 1, patience);
    burials = new Burials(ports, lanes, settler);
    undertaker = new Undertaker(ports, calls, settings().worker(), tuned, burials);
  }

  /** A job that was claimed and not started. */
  Claim claim(int payload, Optional<UUID> letter) {
    queue.add(job(payload, letter));
    return claim();
  }

  Claim claim() {
    List<Claim> claims = queue.claim(1, LEASE, Duration.ZERO);
    held.addAll(claims, held.nextEnd());
    return claims.getFirst();
  }

  /** A job that was claimed and started. */
  Claim started() {
    return start(claim(2, Optional.empty()));
  }

  /** Starts it, and ends its call. */
  Claim start(Claim claim) {
    lanes.add(List.of(claim));
    Running running = taken().orElseThrow();
    lanes.answered(running);
    return running.claim();
  }

  List<Claim> started(int count) {
    return IntStream.range(0, count).mapToObj(_ -> started()).toList();
  }

  /** That so many more jobs may be started, and not one more than that. */
  void assertPlaces(int count) throws InterruptedException {
    for (int i = 0; i < count; i++) {
      assertThat(startsOneMore(Duration.ofSeconds(10))).as("place %d of %d", i, count).isTrue();
    }
    assertThat(startsOneMore(Duration.ofMillis(50))).as("one place too many").isFalse();
  }

  private boolean startsOneMore(Duration patience) throws InterruptedException {
    lanes.add(List.of(claim(2, Optional.empty())));
    AtomicBoolean started = new AtomicBoolean();
    Thread taker = Thread.ofVirtual().start(() -> started.set(taken().isPresent()));
    taker.join(patience);
    taker.interrupt();
    taker.join();
    return started.get();
  }

  private Optional<Running> taken() {
    try {
      return lanes.take();
    } catch (InterruptedException noPlace) {
      return Optional.empty();
    }
  }

  void giveUp(Claim claim) {
    undertaker.gaveUp(claim, attempt(claim, 410), "the receiver is gone");
  }

  Attempt attempt(Claim claim, int status) {
    return new Attempt(
        claim.job().attempts() + 1,
        clock.instant(),
        Duration.ofMillis(3),
        Timing.NONE,
        ScriptedTransport.answer(status));
  }

  /** Does {@code action} on another thread, and waits for it, when such an event is told. */
  void listen(Class<? extends DeliveryEvent> type, Runnable action) {
    listener =
        event -> {
          if (type.isInstance(event)) {
            CompletableFuture.runAsync(action).orTimeout(10, TimeUnit.SECONDS).join();
          }
        };
  }

  <E extends DeliveryEvent> Stream<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  private void hear(DeliveryEvent event) {
    events.add(event);
    listener.accept(event);
  }

  private Job job(int payload, Optional<UUID> letter) {
    jobs++;
    Request request =
        new Request(
            HttpMethod.POST,
            URI.create("http://host" + jobs + "/hook"),
            Headers.JSON,
            Payload.of(new byte[payload]));
    return new Job(
        new JobId("job-" + jobs),
        new Origin("test", jobs),
        request,
        0,
        List.of(),
        clock.instant(),
        letter);
  }

  static EngineSettings settings() {
    CallLimits limits = new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 1024);
    return new EngineSettings(
        "test-1", CONCURRENCY, 2, 64 << 20, LEASE, MAX_RECEIVED, limits, "Test/1");
  }
}
