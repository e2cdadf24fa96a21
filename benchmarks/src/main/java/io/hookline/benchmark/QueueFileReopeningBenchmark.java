package io.hookline.benchmark;

import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Timing;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Retry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the file queue takes to open where as many jobs as may wait were retried once: the worst
 * that a destination's outage leaves behind. In the heap of a worker, and once in a process, as a
 * start is.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx256m")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class QueueFileReopeningBenchmark {
  private static final int JOBS = 1_000_000;
  private static final int BATCH = 4096;
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** Bytes of the response that are kept of each attempt. */
  @Param({"0", "200", "1024"})
  public int excerpt;

  private Path folder = Path.of("");
  private Path file = Path.of("");

  /** Writes a file and retries all of its jobs. */
  @Setup(Level.Trial)
  public void retryAll() throws IOException {
    folder = Files.createTempDirectory("hookline-benchmark");
    file = folder.resolve("jobs.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("URL,NUMBER,TEXT\n");
      for (int i = 0; i < JOBS; i++) {
        out.write(
            "http://127.0.0.1:8080/hook," + i + ",some text as it stands in a file of jobs\n");
      }
    }
    Instant later = Instant.now().plus(Duration.ofHours(1));
    try (JobQueue queue = QueueFiles.open(file)) {
      List<Claim> claims = queue.claim(BATCH, LEASE, Duration.ZERO);
      while (!claims.isEmpty()) {
        queue.settle(claims.stream().map(claim -> new Retry(claim, later, attempt())).toList());
        claims = queue.claim(BATCH, LEASE, Duration.ZERO);
      }
    }
  }

  private PastAttempt attempt() {
    return new PastAttempt(
        1,
        Instant.now(),
        Duration.ofMillis(31),
        Timing.ofNanos(100_000, 1_000_000, 2_000_000, 27_000_000, 900_000),
        "503 Service Unavailable",
        OptionalInt.of(503),
        Payload.of(new byte[excerpt]));
  }

  /** Leaves nothing behind. */
  @TearDown(Level.Trial)
  public void remove() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path left : files.toList()) {
        Files.delete(left);
      }
    }
    Files.delete(folder);
  }

  /** Opens it, and counts what waits. */
  @Benchmark
  public long reopen() {
    try (JobQueue queue = QueueFiles.open(file)) {
      return queue.status().pending();
    }
  }
}
