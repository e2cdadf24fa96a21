package io.hookline.app.console;

import io.hookline.app.worker.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One line that says how far a run is. */
final class ProgressText {
  private static final int BAR = 20;

  private final Look look;

  ProgressText(Look look) {
    this.look = look;
  }

  /** With a bar, as wide as {@code columns} allow: what matters least goes first. */
  String live(Progress progress, int columns) {
    List<String> parts = parts(progress);
    String share = percent(progress);
    int left = columns - 1 - BAR - 1 - share.length();
    while (parts.size() > 1 && width(parts) > left) {
      parts.removeLast();
    }
    return look.bar(progress.share(), BAR) + " " + share + "  " + String.join(look.dot(), parts);
  }

  /** For a file or a pipe. */
  String plain(Progress progress) {
    return percent(progress) + " done, " + String.join(", ", parts(progress));
  }

  private int width(List<String> parts) {
    return 2 + String.join(look.dot(), parts).length();
  }

  private static List<String> parts(Progress progress) {
    List<String> parts = new ArrayList<>();
    parts.add(HumanText.count(progress.counts().delivered()) + " delivered");
    parts.add(HumanText.rate(progress.rate()));
    if (progress.queue().failed() > 0) {
      parts.add(HumanText.count(progress.queue().failed()) + " given up");
    }
    if (progress.counts().retries() > 0) {
      parts.add(HumanText.count(progress.queue().pending()) + " waiting");
    }
    if (progress.queue().rejected() > 0) {
      parts.add(HumanText.count(progress.queue().rejected()) + " rejected");
    }
    parts.add(HumanText.time(progress.elapsed()));
    return parts;
  }

  private static String percent(Progress progress) {
    return String.format(Locale.ROOT, "%3.0f%%", Math.floor(progress.share() * 100));
  }
}
