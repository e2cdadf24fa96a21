package io.hookline.chaos.round;

import io.hookline.chaos.receiver.Behaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * How a receiver treats the jobs of a round.
 *
 * @param jobs fewest jobs; there are at most twice as many
 * @param odd how many of a hundred are not simply taken
 * @param times how often at most an odd one is treated so before it is taken
 * @param behaviours what happens to those
 */
public record Mix(int jobs, int odd, int times, List<Behaviour> behaviours) {
  /** As in good times: most are taken. */
  public static final Mix USUAL =
      new Mix(
          150,
          25,
          2,
          List.of(
              Behaviour.UNAVAILABLE,
              Behaviour.UNAVAILABLE,
              Behaviour.UNAVAILABLE,
              Behaviour.GONE,
              Behaviour.SLOW,
              Behaviour.RESET_BEFORE,
              Behaviour.RESET_AFTER,
              Behaviour.CUT));

  /** The same, and more of it. */
  public static final Mix PLENTY = new Mix(500, USUAL.odd(), USUAL.times(), USUAL.behaviours());

  /** Many are given up on, and taken when they come again. */
  public static final Mix RELAPSING = new Mix(100, 60, 6, USUAL.behaviours());

  /** Everything that a receiver can do. */
  public static final Mix HOSTILE = new Mix(60, 90, 2, List.of(Behaviour.values()));

  /** One in so many odd ones never gets better. */
  private static final int HOPELESS = 3;

  /** The jobs of the round {@code name}. */
  List<JobSpec> draw(Random random, String name) {
    List<JobSpec> drawn = new ArrayList<>();
    int count = jobs + random.nextInt(jobs);
    for (int i = 1; i <= count; i++) {
      drawn.add(job(random, name + "-" + i));
    }
    return drawn;
  }

  private JobSpec job(Random random, String id) {
    if (random.nextInt(100) >= odd) {
      return new JobSpec(id, Behaviour.OK, JobSpec.ALWAYS);
    }
    boolean hopeless = random.nextInt(HOPELESS) == 0;
    Behaviour behaviour = behaviours.get(random.nextInt(behaviours.size()));
    return new JobSpec(id, behaviour, hopeless ? JobSpec.ALWAYS : 1 + random.nextInt(times));
  }
}
