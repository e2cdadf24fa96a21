package io.hookline.app.console;

import io.hookline.app.text.PlainText;
import io.hookline.job.PastAttempt;
import io.hookline.job.Phase;
import io.hookline.job.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attempts of a letter, each with the start of what was answered below it. */
final class AttemptsText {
  private static final String INDENT = "      ";
  private static final int EXCERPT = 160;

  /** What is shorter would be shown as 0.0ms. */
  private static final Duration SHOWN = Duration.ofNanos(50_000);

  private final Console console;
  private final Look look;

  private AttemptsText(Console console) {
    this.console = console;
    look = console.look();
  }

  static List<String> of(List<PastAttempt> attempts, Console console) {
    AttemptsText text = new AttemptsText(console);
    if (attempts.isEmpty()) {
      return List.of("  none is known");
    }
    List<String> wide = text.lines(attempts, true);
    return console.fits(wide) ? wide : text.lines(attempts, false);
  }

  /** The phases stand in the last column, or where there is no room for that, below the rest. */
  private List<String> lines(List<PastAttempt> attempts, boolean wide) {
    Table table = new Table();
    table.row(heading(wide));
    attempts.forEach(attempt -> table.row(cells(attempt, wide)));
    List<String> rows = table.lines();
    List<String> lines = new ArrayList<>(List.of(rows.getFirst()));
    for (int i = 0; i < attempts.size(); i++) {
      lines.add(rows.get(i + 1).stripTrailing());
      below(attempts.get(i), wide).filter(l -> !l.isBlank()).map(this::dim).forEach(lines::add);
    }
    return lines;
  }

  private String[] heading(boolean wide) {
    return Stream.of("  #", "TIME", "TOOK", "OUTCOME", "PHASES")
        .limit(wide ? 5 : 4)
        .map(name -> look.paint(Style.DIM, name))
        .toArray(String[]::new);
  }

  private String[] cells(PastAttempt attempt, boolean wide) {
    return Stream.of(
            "  " + attempt.number(),
            TimeText.of(attempt.at()),
            HumanText.shortTime(attempt.took()),
            PlainText.of(attempt.outcome()),
            look.paint(Style.DIM, phases(attempt.timing())))
        .limit(wide ? 5 : 4)
        .toArray(String[]::new);
  }

  private Stream<String> below(PastAttempt attempt, boolean wide) {
    int columns = console.terminal().live() ? console.terminal().columns() : EXCERPT;
    String excerpt = PlainText.of(attempt.excerpt().first(EXCERPT + 1).text().strip());
    return Stream.of(wide ? "" : phases(attempt.timing()), excerpt)
        .map(text -> look.fit(text, Math.clamp(columns - INDENT.length(), 1, EXCERPT)));
  }

  private String dim(String text) {
    return INDENT + look.paint(Style.DIM, text);
  }

  private static String phases(Timing timing) {
    return Stream.of(Phase.values())
        .filter(phase -> timing.of(phase).compareTo(SHOWN) >= 0)
        .map(phase -> name(phase) + " " + HumanText.shortTime(timing.of(phase)))
        .collect(Collectors.joining(" "));
  }

  private static String name(Phase phase) {
    return phase.name().toLowerCase(Locale.ROOT);
  }
}
