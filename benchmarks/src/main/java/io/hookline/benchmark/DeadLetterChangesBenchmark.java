package io.hookline.benchmark;

import io.hookline.job.QueueRef;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.JobPublisher;
import io.hookline.redrive.Redriver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
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

/** What a dead letter of 500 bytes costs when it is added, and when it is sent again. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
public class DeadLetterChangesBenchmark {
  private static final int LETTERS = 51_200;
  private static final int BATCH = 512;

  /** Where the letters are kept: sqlite, or mongo at HOOKLINE_TEST_MONGODB_URI. */
  @Param("sqlite")
  public String type = "sqlite";

  private Path folder = Path.of("");
  private DeadLetterStore store = Letters.NONE;
  private int added;

  /** Begins with as many letters as are added or sent again. */
  @Setup(Level.Iteration)
  public void fill() throws IOException {
    folder = Files.createTempDirectory("hookline-benchmark");
    Files.writeString(folder.resolve("jobs.ndjson"), "");
    store = Letters.store(type, folder);
    added = 0;
    addAll();
  }

  /** Leaves nothing behind. */
  @TearDown(Level.Iteration)
  public void remove() throws IOException {
    store.close();
    Letters.remove(folder);
  }

  /**
   * Added in batches as the engine makes them, each on the disk; the time is that of one letter.
   */
  @Benchmark
  @OperationsPerInvocation(LETTERS)
  public int add() {
    addAll();
    return added;
  }

  /** Taken, put on the queue of a file, marked as queued; the time is that of one letter. */
  @Benchmark
  @OperationsPerInvocation(LETTERS)
  public long redrive() {
    try (JobPublisher publisher = Letters.publisher()) {
      Redriver redriver = new Redriver(store, publisher, InstantSource.system(), "benchmark");
      long last = 0;
      List<DeadLetter> page = page(last);
      while (!page.isEmpty()) {
        redriver.redrive(page, Optional.empty());
        last = page.getLast().id();
        page = page(last);
      }
      return last;
    }
  }

  private void addAll() {
    QueueRef queue = Letters.queue(folder.resolve("jobs.ndjson"));
    for (int end = added + LETTERS; added < end; added += BATCH) {
      store.record(Letters.batch(queue, added, BATCH));
    }
  }

  private List<DeadLetter> page(long after) {
    return store.list(
        new LetterQuery(LetterFilter.ALL, Order.OLDEST_FIRST, OptionalLong.of(after), BATCH));
  }
}
