package io.hookline.app.console;

import io.hookline.app.worker.Progress;
import io.hookline.app.worker.QueueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One line that says how far a run is; where there is no end to be near to, how it goes. */
final class ProgressText {
  private static final int BAR = 20;

  private final Look look;
  private final QueueKind kind;

  ProgressText(Look look, QueueKind kind) {
    this.look = look;
    this.kind = kind;
  }

  /** With a bar, as wide as {@code columns} allow: what matters least goes first. */
  String live(Progress progress, int columns) {
    List<String> parts = parts(progress);
    String share = ends() ? percent(progress) : "";
    int left = ends() ? columns - 1 - BAR - 1 - share.length() : columns - 1;
    while (parts.size() > 1 && width(parts) > left) {
      parts.removeLast();
    }
    String bar = ends() ? look.bar(progress.share(), BAR) + " " + share : "";
    return bar + "  " + String.join(look.dot(), parts);
  }

  /** For a file or a pipe. */
  String plain(Progress progress) {
    String share = ends() ? percent(progress) + " done, " : "";
    return share + String.join(", ", parts(progress));
  }

  /** What would be told, but for how long it has been going on. */
  String news(Progress progress) {
    List<String> parts = parts(progress);
    parts.removeLast();
    return ends() ? plain(progress) : String.join(", ", parts);
  }

  private boolean ends() {
    return kind == QueueKind.FILE;
  }

  private int width(List<String> parts) {
    return 2 + String.join(look.dot(), parts).length();
  }

  private List<String> parts(Progress progress) {
    List<String> parts = new ArrayList<>();
    parts.add(HumanText.count(progress.counts().delivered()) + " delivered");
    parts.add(HumanText.rate(progress.rate()));
    if (givenUp(progress) > 0) {
      parts.add(HumanText.count(givenUp(progress)) + " given up");
    }
    if (kind == QueueKind.SERVICE || progress.counts().retries() > 0) {
      parts.add(HumanText.count(progress.queue().pending()) + " waiting");
    }
    if (rejected(progress) > 0) {
      parts.add(HumanText.count(rejected(progress)) + " rejected");
    }
    parts.add(HumanText.time(progress.elapsed()));
    return parts;
  }

  /** Of a file all runs are told of together; of a service each worker tells its own. */
  private long givenUp(Progress progress) {
    return kind == QueueKind.SERVICE ? progress.counts().givenUp() : progress.queue().failed();
  }

  private long rejected(Progress progress) {
    return kind == QueueKind.SERVICE ? progress.counts().rejected() : progress.queue().rejected();
  }

  private static String percent(Progress progress) {
    return String.format(Locale.ROOT, "%3.0f%%", Math.floor(progress.share() * 100));
  }
}
