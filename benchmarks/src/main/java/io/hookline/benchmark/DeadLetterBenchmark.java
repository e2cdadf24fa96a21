package io.hookline.benchmark;

import io.hookline.letter.DeadLetter;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
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
 * What an operator waits for at a million dead letters: a page of 50 by each filter, and counts.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeadLetterBenchmark {
  private static final int BATCH = 512;
  private static final int PAGE = 50;

  /** Letters in the store. */
  @Param("1000000")
  public int letters;

  /** Where the letters are kept: sqlite, or mongo at HOOKLINE_TEST_MONGODB_URI. */
  @Param("sqlite")
  public String type = "sqlite";

  private Path folder = Path.of("");
  private DeadLetterStore store = Letters.NONE;

  /** Fills the store once. */
  @Setup(Level.Trial)
  public void fill() throws IOException {
    folder = Files.createTempDirectory("hookline-benchmark");
    store = Letters.store(type, folder);
    for (int first = 0; first < letters; first += BATCH) {
      store.record(Letters.batch(first, Math.min(BATCH, letters - first)));
    }
  }

  /** Leaves nothing behind. */
  @TearDown(Level.Trial)
  public void remove() throws IOException {
    store.close();
    Letters.remove(folder);
  }

  /** What {@code dlq list} shows first. */
  @Benchmark
  public List<DeadLetter> firstPage() {
    return page(LetterFilter.ALL, OptionalLong.empty());
  }

  /** A page in the middle. */
  @Benchmark
  public List<DeadLetter> pageAtDepth() {
    return page(LetterFilter.ALL, OptionalLong.of(letters / 2));
  }

  /** A page in the middle, of one destination in a thousand. */
  @Benchmark
  public List<DeadLetter> pageOfDestination() {
    return page(
        LetterFilter.ALL.withDestination(Letters.destination(7)), OptionalLong.of(letters / 2));
  }

  /** A page in the middle, by a text in the error. */
  @Benchmark
  public List<DeadLetter> pageByError() {
    return page(LetterFilter.ALL.withError("timed out"), OptionalLong.of(letters / 2));
  }

  /** How many there are of each destination. */
  @Benchmark
  public Map<String, Long> countByDestination() {
    return store.count(LetterFilter.ALL, Facet.DESTINATION);
  }

  private List<DeadLetter> page(LetterFilter filter, OptionalLong after) {
    return store.list(new LetterQuery(filter, Order.NEWEST_FIRST, after, PAGE));
  }
}
