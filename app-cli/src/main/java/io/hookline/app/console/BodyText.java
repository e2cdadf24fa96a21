package io.hookline.app.console;

import io.hookline.app.text.PayloadText;
import io.hookline.app.text.PlainText;
import io.hookline.job.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A body as lines: all of it, but on a terminal no more than a person looks at. */
final class BodyText {
  private static final int LINES_ON_TERMINAL = 40;
  private static final int COLUMNS_ON_TERMINAL = 2_000;

  private BodyText() {}

  static List<String> of(Payload payload, Console console) {
    if (payload.size() == 0) {
      return List.of();
    }
    Optional<String> text = PayloadText.of(payload);
    return text.isEmpty()
        ? List.of(
            "", "  " + HumanText.bytes(payload.size()) + " that are not text; --json shows them")
        : lines(text.get(), console);
  }

  private static List<String> lines(String text, Console console) {
    List<String> lines = new ArrayList<>(List.of(""));
    boolean live = console.terminal().live();
    int most = live ? LINES_ON_TERMINAL : Integer.MAX_VALUE;
    int longest = live ? COLUMNS_ON_TERMINAL : Integer.MAX_VALUE;
    text.lines().limit(most).forEach(line -> lines.add(line(line, longest, console)));
    if (isCut(text, most, longest)) {
      lines.add(console.look().paint(Style.DIM, "  There is more of it: --json shows all."));
    }
    return lines;
  }

  private static String line(String line, int longest, Console console) {
    return "  " + console.look().fit(PlainText.of(line.replace("\t", "    ")), longest);
  }

  private static boolean isCut(String text, int most, int longest) {
    return text.lines().skip(most).findAny().isPresent()
        || text.lines().anyMatch(line -> line.length() > longest);
  }
}
