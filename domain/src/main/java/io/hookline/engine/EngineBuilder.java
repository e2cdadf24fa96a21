package io.hookline.engine;

import io.hookline.destination.CallLimits;
import io.hookline.event.DeliveryListener;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.HttpTransport;
import io.hookline.port.JobQueue;
import io.hookline.retry.RetryPolicy;
import io.hookline.retry.RetryPreset;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Puts an engine together inside another program. {@link #queue}, {@link #transport}, {@link
 * #deadLetters}, {@link #worker} and {@link #clocks} must be given; all else has the defaults of
 * the command line. The engine closes nothing that it is given. Not safe for use by many threads.
 *
 * <p>The clocks have no default although the system's would nearly always do: the adapters need the
 * same ones, and the domain reads no clock that it was not given.
 */
public final class EngineBuilder {
  private static final EngineSettings STANDARD = EngineSettings.standard("", "");

  private Optional<JobQueue> queue = Optional.empty();
  private Optional<HttpTransport> transport = Optional.empty();
  private Optional<DeadLetterStore> deadLetters = Optional.empty();
  private Optional<String> worker = Optional.empty();
  private Optional<InstantSource> clock = Optional.empty();
  private Optional<InstantSource> steady = Optional.empty();
  private Optional<RetryPolicy> retry = Optional.empty();
  private DeliveryListener events = _ -> {};
  private int concurrency = STANDARD.concurrency();
  private int perDestination = STANDARD.perDestination();
  private long payloadBudget = STANDARD.payloadBudget();
  private Duration lease = STANDARD.lease();
  private int maxReceived = STANDARD.maxReceived();
  private CallLimits limits = STANDARD.limits();
  private String userAgent = "Hookline/" + version();

  EngineBuilder() {}

  /** Where jobs come from. */
  public EngineBuilder queue(JobQueue given) {
    queue = Optional.of(given);
    return this;
  }

  /** What makes the calls. */
  public EngineBuilder transport(HttpTransport given) {
    transport = Optional.of(given);
    return this;
  }

  /** What keeps the jobs that were given up on. */
  public EngineBuilder deadLetters(DeadLetterStore given) {
    deadLetters = Optional.of(given);
    return this;
  }

  /** The worker's name, as adapters know it too; unique among the workers of a queue. */
  public EngineBuilder worker(String name) {
    worker = Optional.of(name);
    return this;
  }

  /**
   * The time, both ways: the same that the adapters have.
   *
   * @param system the system's clock, which may step
   * @param unset the time as it would be had nobody set that clock, for leases
   */
  public EngineBuilder clocks(InstantSource system, InstantSource unset) {
    clock = Optional.of(system);
    steady = Optional.of(unset);
    return this;
  }

  /**
   * When to try again and when to give up; {@link RetryPreset#SEED} unless given, its chance begun
   * from the clock and the worker's name.
   */
  public EngineBuilder retry(RetryPolicy policy) {
    retry = Optional.of(policy);
    return this;
  }

  /** Who is told what happens. */
  public EngineBuilder events(DeliveryListener listener) {
    events = listener;
    return this;
  }

  /** Jobs under way at once, and how many may be sent twice after a crash; 256 unless given. */
  public EngineBuilder concurrency(int jobs) {
    concurrency = jobs;
    return this;
  }

  /**
   * Calls in flight to one destination; 64 unless given. A transport with fewer connections than
   * this lets calls wait.
   */
  public EngineBuilder perDestination(int calls) {
    perDestination = calls;
    return this;
  }

  /** Bytes of payload to hold in memory; 32 MiB unless given. */
  public EngineBuilder payloadBudget(long bytes) {
    payloadBudget = bytes;
    return this;
  }

  /** How long a claim holds without renewal, longer than a call may take; 60 s unless given. */
  public EngineBuilder lease(Duration hold) {
    lease = hold;
    return this;
  }

  /** How often a job may be received without an outcome; 5 unless given. */
  public EngineBuilder maxReceived(int times) {
    maxReceived = times;
    return this;
  }

  /** What each call may cost; {@link CallLimits#STANDARD} unless given. */
  public EngineBuilder limits(CallLimits given) {
    limits = given;
    return this;
  }

  /** What jobs without a {@code User-Agent} of their own are sent with. */
  public EngineBuilder userAgent(String text) {
    userAgent = text;
    return this;
  }

  /**
   * The engine, which does nothing before its {@code start}.
   *
   * @throws IllegalStateException where something is missing, with all that is
   * @throws IllegalArgumentException where a number or a time makes no sense
   */
  public DeliveryEngine build() {
    requireAll();
    EnginePorts ports =
        new EnginePorts(
            queue.orElseThrow(),
            transport.orElseThrow(),
            deadLetters.orElseThrow(),
            clock.orElseThrow(),
            steady.orElseThrow(),
            events);
    return new DeliveryEngine(ports, retry.orElseGet(this::standardRetry), settings());
  }

  EngineSettings settings() {
    return new EngineSettings(
        worker.orElseThrow(),
        concurrency,
        perDestination,
        payloadBudget,
        lease,
        maxReceived,
        limits,
        userAgent);
  }

  private RetryPolicy standardRetry() {
    long seed = 31L * clock.orElseThrow().millis() + worker.hashCode();
    return RetryPreset.SEED.policy(new Random(seed));
  }

  private void requireAll() {
    List<String> missing = new ArrayList<>();
    note(missing, "queue", queue);
    note(missing, "transport", transport);
    note(missing, "deadLetters", deadLetters);
    note(missing, "worker", worker);
    note(missing, "clocks", clock);
    if (!missing.isEmpty()) {
      throw new IllegalStateException(
          "the engine cannot be built without %s; give the builder what is missing"
              .formatted(String.join(", ", missing)));
    }
  }

  private static void note(List<String> missing, String name, Optional<?> value) {
    if (value.isEmpty()) {
      missing.add(name);
    }
  }

  private static String version() {
    return Optional.ofNullable(EngineBuilder.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
