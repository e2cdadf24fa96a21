package io.hookline.engine;

import io.hookline.destination.CallLimits;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryListener;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Outcome;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.HttpCall;
import io.hookline.port.JobQueue;
import io.hookline.retry.Backoff;
import io.hookline.retry.GiveUpRule;
import io.hookline.retry.Jitter;
import io.hookline.retry.RetryPolicy;
import io.hookline.testkit.InMemoryJobQueue;
import io.hookline.testkit.ScriptedTransport;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** An engine between a queue and a store in memory and a transport with a script. */
final class EngineHarness implements AutoCloseable {
  static final Duration PATIENCE = Duration.ofSeconds(20);
  static final int CONCURRENCY = 8;
  static final int PER_DESTINATION = 2;
  static final int MAX_ATTEMPTS = 3;
  static final int MAX_RECEIVED = 5;

  private final InstantSource clock;
  private final Duration lease;
  private final InMemoryJobQueue queue;
  private final BrittleStore store = new BrittleStore();
  private final Queue<DeliveryEvent> events = new ConcurrentLinkedQueue<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private final List<DeliveryEngine> engines = new ArrayList<>();
  private DeliveryListener listener = events::add;

  /** Queue and engine go by {@code clock}. */
  EngineHarness(InstantSource clock, Duration lease) {
    this.clock = clock;
    this.lease = lease;
    this.queue = new InMemoryJobQueue(clock);
  }

  InMemoryJobQueue queue() {
    return queue;
  }

  BrittleStore store() {
    return store;
  }

  /** Engines that are started from now on tell {@code other} too. */
  void tell(DeliveryListener other) {
    listener =
        event -> {
          events.add(event);
          other.on(event);
        };
  }

  /** The engine started last. */
  DeliveryEngine engine() {
    return engines.getLast();
  }

  ScriptedTransport start(Function<HttpCall, Outcome> script) {
    return start(queue, script);
  }

  /** Starts an engine on {@code jobs}, which stands before the queue. */
  ScriptedTransport start(JobQueue jobs, Function<HttpCall, Outcome> script) {
    ScriptedTransport transport = new ScriptedTransport(script);
    EnginePorts ports = new EnginePorts(jobs, transport, store, clock, clock, listener);
    DeliveryEngine engine = new DeliveryEngine(ports, policy(), settings());
    engines.add(engine);
    engine.start();
    return transport;
  }

  boolean drained() throws InterruptedException {
    return engine().awaitDrained(PATIENCE);
  }

  void add(String host, int count) {
    IntStream.range(0, count).forEach(i -> queue.add(job(host, i)));
  }

  /** Adds one job each for {@code count} hosts, so that all of them may be called at once. */
  void addEach(String host, int count) {
    IntStream.range(0, count).forEach(i -> queue.add(job(host + i, 0)));
  }

  Job job(String host, int number) {
    Request request =
        new Request(
            HttpMethod.POST,
            URI.create("http://" + host + "/hook"),
            Headers.JSON,
            Payload.of("{}"));
    JobId id = new JobId(host + "-" + number);
    return Job.fresh(id, new Origin("test", number), request, clock.instant());
  }

  /** For scripts: waits for {@link #release}. */
  void awaitRelease() {
    try {
      released.await();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  void release() {
    released.countDown();
  }

  <E extends DeliveryEvent> Stream<E> events(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  static String id(HttpCall call) {
    return call.headers().first("webhook-id").orElseThrow();
  }

  @Override
  public void close() {
    release();
    store.recover();
    engines.forEach(DeliveryEngine::close);
    queue.close();
  }

  private static RetryPolicy policy() {
    Backoff backoff = new Backoff.Exponential(Duration.ofMillis(5), 2, Duration.ofMillis(20));
    Jitter jitter = new Jitter(0, new Random(1));
    return new RetryPolicy(MAX_ATTEMPTS, Optional.empty(), backoff, jitter, GiveUpRule.standard());
  }

  private EngineSettings settings() {
    CallLimits limits = new CallLimits(Duration.ofMillis(10), Duration.ofMillis(20), 1024);
    return new EngineSettings(
        "test-1", CONCURRENCY, PER_DESTINATION, 1 << 20, lease, MAX_RECEIVED, limits, "Test/1");
  }
}
