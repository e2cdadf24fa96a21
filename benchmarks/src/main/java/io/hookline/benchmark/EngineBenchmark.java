package io.hookline.benchmark;

import io.hookline.destination.CallLimits;
import io.hookline.engine.DeliveryEngine;
import io.hookline.engine.EnginePorts;
import io.hookline.engine.EngineSettings;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.port.HttpCall;
import io.hookline.port.HttpExchange;
import io.hookline.port.HttpTransport;
import io.hookline.retry.GiveUpRule;
import io.hookline.retry.Jitter;
import io.hookline.retry.RetryPolicy;
import io.hookline.retry.RetryPreset;
import io.hookline.testkit.InMemoryDeadLetterStore;
import io.hookline.testkit.InMemoryJobQueue;
import io.hookline.testkit.ScriptedTransport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the engine itself costs for a job: a queue in memory, and calls that end at once. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class EngineBenchmark {
  private static final int JOBS = 100_000;
  private static final HttpExchange DELIVERED =
      new HttpExchange(ScriptedTransport.answer(200), Duration.ofMillis(1), Timing.NONE);

  private InMemoryJobQueue queue = new InMemoryJobQueue(InstantSource.system());

  /** Fills a fresh queue. */
  @Setup(Level.Iteration)
  public void fill() {
    queue = new InMemoryJobQueue(InstantSource.system());
    IntStream.range(0, JOBS).forEach(i -> queue.add(job(i)));
  }

  /** Delivers all of it; the time is that of one job. */
  @Benchmark
  @OperationsPerInvocation(JOBS)
  public boolean deliver() throws InterruptedException {
    EnginePorts ports =
        new EnginePorts(
            queue,
            new Instantly(),
            new InMemoryDeadLetterStore(),
            InstantSource.system(),
            InstantSource.system(),
            event -> {});
    try (DeliveryEngine engine = new DeliveryEngine(ports, policy(), settings())) {
      engine.start();
      return engine.awaitDrained(Duration.ofMinutes(1));
    }
  }

  private static RetryPolicy policy() {
    return new RetryPolicy(
        RetryPreset.SEED.maxAttempts(),
        Optional.empty(),
        RetryPreset.SEED.backoff(),
        new Jitter(0.2, new SplittableRandom(1)),
        GiveUpRule.standard());
  }

  private static EngineSettings settings() {
    CallLimits limits = new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 1 << 14);
    return new EngineSettings(
        "benchmark", 256, 64, 64 << 20, Duration.ofMinutes(1), 5, limits, "Benchmark/1");
  }

  private static Job job(int number) {
    return Job.fresh(
        new JobId("job-" + number),
        new Origin("memory", number),
        new Request(
            HttpMethod.POST,
            URI.create("http://127.0.0.1:8080/hook"),
            Headers.JSON,
            Payload.of("{}")),
        Instant.EPOCH);
  }

  private static final class Instantly implements HttpTransport {
    @Override
    public HttpExchange send(HttpCall call) {
      return DELIVERED;
    }

    @Override
    public void close() {
      // Holds nothing open.
    }
  }
}
