package io.hookline.app.wiring;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts problems in the order in which somebody mends them: those of a file line by line, first. */
final class ProblemOrder {
  private static final Pattern LINE = Pattern.compile("[^: ]+:([0-9]{1,9}): .*");

  private ProblemOrder() {}

  static List<String> sorted(List<String> problems) {
    return problems.stream().sorted(Comparator.comparingInt(ProblemOrder::line)).toList();
  }

  private static int line(String problem) {
    Matcher place = LINE.matcher(problem);
    return place.matches() ? Integer.parseInt(place.group(1)) : Integer.MAX_VALUE;
  }
}
