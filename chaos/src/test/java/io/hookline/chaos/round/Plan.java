package io.hookline.chaos.round;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a round is going to be; all of it follows from the seed.
 *
 * @param seed where chance begins
 * @param fault what is done
 * @param concurrency {@code worker.concurrency}
 * @param jobs what is in the queue
 */
public record Plan(long seed, Fault fault, int concurrency, List<JobSpec> jobs) {
  private static final int[] CONCURRENCIES = {4, 8, 16};

  /** Seeds that follow each other go through all faults. */
  public static Plan of(long seed, List<Fault> faults) {
    Random random = new Random(seed);
    Fault fault = faults.get((int) Math.floorMod(seed - 1, (long) faults.size()));
    int concurrency = CONCURRENCIES[random.nextInt(CONCURRENCIES.length)];
    return new Plan(seed, fault, concurrency, fault.mix().draw(random, "r" + seed));
  }

  /** Names the folder. */
  String name() {
    return "r" + seed;
  }

  @Override
  public String toString() {
    Map<String, Long> kinds =
        jobs.stream()
            .collect(
                Collectors.groupingBy(
                    job -> job.behaviour().toString(), TreeMap::new, Collectors.counting()));
    return "round %d: %s; %d jobs at concurrency %d: %s"
        .formatted(seed, fault.name(), jobs.size(), concurrency, kinds);
  }
}
