package io.hookline.chaos;

import io.hookline.chaos.round.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All rounds as a table, one line for each fault. Safe for use by many threads. */
final class Score {
  private final Map<String, List<Played>> byFault = new TreeMap<>();

  synchronized void add(String fault, Verdict verdict, double seconds) {
    byFault.computeIfAbsent(fault, _ -> new ArrayList<>()).add(new Played(verdict, seconds));
  }

  @Override
  public synchronized String toString() {
    StringBuilder table = new StringBuilder();
    table.append(
        "%n%-44s%8s%8s%8s%11s%8s%8s%8s%12s%8s%8s%n"
            .formatted(
                "fault",
                "rounds",
                "failed",
                "jobs",
                "delivered",
                "dead",
                "waiting",
                "lost",
                "duplicates",
                "bound",
                "seconds"));
    byFault.forEach((fault, rounds) -> table.append(line(fault, rounds)));
    return table
        .append(line("all", byFault.values().stream().flatMap(List::stream).toList()))
        .toString();
  }

  private static String line(String name, List<Played> rounds) {
    List<Verdict> verdicts = rounds.stream().map(Played::verdict).toList();
    return "%-44s%8d%8d%8d%11d%8d%8d%8d%12d%8d%8.1f%n"
        .formatted(
            name,
            rounds.size(),
            verdicts.stream().filter(verdict -> !verdict.isGood()).count(),
            verdicts.stream().mapToInt(Verdict::accepted).sum(),
            verdicts.stream().mapToInt(Verdict::delivered).sum(),
            verdicts.stream().mapToInt(Verdict::dead).sum(),
            verdicts.stream().mapToInt(Verdict::waiting).sum(),
            verdicts.stream().mapToInt(Verdict::lost).sum(),
            verdicts.stream().mapToInt(Verdict::duplicates).sum(),
            verdicts.stream().mapToInt(Verdict::bound).sum(),
            rounds.stream().mapToDouble(Played::seconds).sum());
  }

  private record Played(Verdict verdict, double seconds) {}
}
