package io.hookline.app.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what somebody meant to type. */
public final class NearMiss {
  private NearMiss() {}

  /** The one of {@code known} that {@code typed} is a slip of; empty where none is close. */
  public static Optional<String> of(String typed, Collection<String> known) {
    int allowed = Math.max(1, typed.length() / 4);
    return known.stream()
        .filter(name -> Math.abs(name.length() - typed.length()) <= allowed)
        .filter(name -> distance(typed, name) <= allowed)
        .min(Comparator.<String>comparingInt(name -> distance(typed, name)).thenComparing(n -> n));
  }

  /** {@code (did you mean x?)} with a blank before it, or nothing. */
  public static String hint(String typed, Collection<String> known) {
    return of(typed, known).map(name -> " (did you mean " + name + "?)").orElse("");
  }

  /** Optimal string alignment: insertions, deletions, substitutions, swaps of two neighbours. */
  private static int distance(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, one, other, i, j);
      }
    }
    return cost[one.length()][other.length()];
  }

  private static int cheapest(int[][] cost, String one, String other, int i, int j) {
    int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
    int best = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
  }
}
