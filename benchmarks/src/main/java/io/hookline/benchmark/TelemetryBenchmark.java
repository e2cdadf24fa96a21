package io.hookline.benchmark;

import io.hookline.destination.Destination;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.job.Attempt;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.Page;
import io.hookline.port.Telemetry;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Adapters;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What metrics cost: each delivery, and whoever writes the page for Prometheus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TelemetryBenchmark {
  /** One as in a small set-up, and twice as many as have metrics of their own. */
  @Param({"1", "200"})
  private int destinations;

  private Telemetry telemetry = open();
  private Attempted[] attempts = {};

  /** Which attempt is next, for each thread. */
  @State(Scope.Thread)
  public static class Turn {
    private int at;

    int next(int of) {
      at = at + 1 < of ? at + 1 : 0;
      return at;
    }
  }

  @Setup
  public void prepare() {
    attempts = IntStream.range(0, destinations).mapToObj(this::delivered).toArray(Attempted[]::new);
    for (Attempted attempt : attempts) {
      telemetry.on(attempt);
    }
  }

  @TearDown
  public void close() {
    telemetry.close();
  }

  /** What one delivery costs. */
  @Benchmark
  public void delivery(Turn turn) {
    telemetry.on(attempts[turn.next(attempts.length)]);
  }

  /** The same where two threads are at it. */
  @Benchmark
  @Threads(2)
  public void deliveryOnTwoThreads(Turn turn) {
    telemetry.on(attempts[turn.next(attempts.length)]);
  }

  /** What a scrape costs. */
  @Benchmark
  public Page page() {
    return telemetry.page("").orElseThrow();
  }

  private static Telemetry open() {
    InstantSource clock = InstantSource.system();
    AdapterContext context =
        new AdapterContext(new WorkerIdentity("w", "h", 1), clock, clock, _ -> {});
    return Adapters.open(Telemetry.class, "prometheus", Map.of(), context);
  }

  private Attempted delivered(int number) {
    URI url = URI.create("http://host-" + number + ".example/hook");
    Request request = new Request(HttpMethod.POST, url, Headers.NONE, Payload.EMPTY);
    Job job = Job.fresh(new JobId("job-1"), new Origin("orders.csv", 2), request, Instant.EPOCH);
    Timing timing = Timing.ofNanos(0, 0, 0, 2_000_000, 500_000);
    Answered answer = new Answered(200, Optional.empty(), Payload.EMPTY);
    return new Attempted(
        job,
        new Attempt(1, Instant.EPOCH, Duration.ofMillis(3), timing, answer),
        new Done(),
        Destination.of(url),
        Duration.ofMillis(2),
        Optional.empty());
  }
}
