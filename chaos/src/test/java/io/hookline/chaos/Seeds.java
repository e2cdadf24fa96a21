package io.hookline.chaos;

import io.hookline.chaos.fault.Faults;
import java.util.Random;
import java.util.stream.LongStream;

/** Which rounds to play: each fault once from fixed seeds, or so many as were asked for. */
final class Seeds {
  private static final int LARGEST = 1_000_000;

  private Seeds() {}

  static LongStream asked() {
    String rounds = System.getProperty("chaos.rounds", "small");
    String seed = System.getProperty("chaos.seed", "");
    long first =
        !seed.isBlank()
            ? Long.parseLong(seed)
            : rounds.equals("small") ? 1 : 1 + new Random().nextInt(LARGEST);
    long count = rounds.equals("small") ? Faults.ALL.size() : Long.parseLong(rounds);
    return LongStream.range(first, first + count);
  }
}
