package io.hookline.benchmark;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Complete;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a job of 500 bytes costs in the file queue: read, decoded, claimed, completed, flushed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class QueueFileBenchmark {
  private static final int JOBS = 100_000;
  private static final int BATCH = 256;
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** The format of the file. */
  @Param({"csv", "ndjson"})
  public String format = "csv";

  private Path folder = Path.of("");
  private Path file = Path.of("");

  /** Writes the file once. */
  @Setup(Level.Trial)
  public void writeFile() throws IOException {
    folder = Files.createTempDirectory("hookline-benchmark");
    file = folder.resolve("jobs." + format);
    String text = "x".repeat(480);
    boolean csv = format.equals("csv");
    String row =
        csv
            ? "http://127.0.0.1:8080/hook,1," + text
            : "{\"url\":\"http://127.0.0.1:8080/hook\",\"body\":{\"Id\":1,\"Text\":\""
                + text
                + "\"}}";
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(csv ? "URL,NUMBER,TEXT\n" : "");
      for (int i = 0; i < JOBS; i++) {
        out.write(row);
        out.write('\n');
      }
    }
  }

  /** Forgets the run before. */
  @Setup(Level.Iteration)
  public void forget() throws IOException {
    Files.deleteIfExists(folder.resolve(file.getFileName() + ".journal"));
  }

  /** Leaves nothing behind. */
  @TearDown(Level.Trial)
  public void removeFile() throws IOException {
    forget();
    Files.deleteIfExists(file);
    Files.deleteIfExists(folder);
  }

  /** The whole file, in the batches of the engine; the time is that of one job. */
  @Benchmark
  @OperationsPerInvocation(JOBS)
  public long drain() {
    try (JobQueue queue = QueueFiles.open(file)) {
      List<Claim> claims = queue.claim(BATCH, LEASE, Duration.ZERO);
      while (!claims.isEmpty()) {
        queue.settle(claims.stream().map(Complete::new).toList());
        claims = queue.claim(BATCH, LEASE, Duration.ZERO);
      }
      return queue.status().complete();
    }
  }
}
