package io.hookline.job;

import java.util.ArrayList;
import java.util.List;

/** Puts histories together. */
public final class PastAttempts {
  private PastAttempts() {}

  /** The last {@code most} of {@code earlier} followed by {@code later}. */
  public static List<PastAttempt> latest(
      List<PastAttempt> earlier, List<PastAttempt> later, int most) {
    List<PastAttempt> all = new ArrayList<>(earlier);
    all.addAll(later);
    return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
  }
}
