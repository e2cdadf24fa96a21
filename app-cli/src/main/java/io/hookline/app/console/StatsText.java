package io.hookline.app.console;

import io.hookline.app.dlq.Stats;
import io.hookline.app.text.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How many letters there are. */
public final class StatsText {
  /** What a person looks at. */
  private static final int MOST = 10;

  private final Look look;
  private final List<String> lines = new ArrayList<>();

  private StatsText(Look look) {
    this.look = look;
  }

  /** The lines for {@code stats}. */
  public static List<String> of(Stats stats, Look look) {
    StatsText text = new StatsText(look);
    text.lines.add(look.paint(Style.BOLD, HumanText.count(stats.total(), "dead letter")));
    text.group("Status", stats.byStatus());
    text.group("Destination", stats.byDestination());
    text.group("Reason", stats.byReason());
    text.group("Last response", stats.byResponse());
    return text.lines;
  }

  private void group(String heading, Map<String, Long> counts) {
    lines.add("");
    lines.add(look.paint(Style.BOLD, heading));
    int width =
        HumanText.count(counts.values().stream().mapToLong(n -> n).max().orElse(0)).length();
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .forEach(count ->
            lines.add(
                "  " + number(count.getValue(), width) + "   " + PlainText.of(count.getKey())));
    if (counts.size() > MOST) {
      lines.add("  and " + HumanText.count(counts.size() - MOST) + " more: --json has them all");
    }
  }

  private static String number(long number, int width) {
    String text = HumanText.count(number);
    return " ".repeat(width - text.length()) + text;
  }
}
