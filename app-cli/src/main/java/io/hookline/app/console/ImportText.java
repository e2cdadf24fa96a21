package io.hookline.app.console;

import io.hookline.app.dlq.ImportReport;
import io.hookline.app.dlq.ImportSource;
import java.util.ArrayList;
import java.util.List;

/** What an import ends with. */
public final class ImportText {
  private ImportText() {}

  /** The lines for {@code report}. */
  public static List<String> of(ImportReport report, ImportSource source, Look look) {
    List<String> lines = new ArrayList<>();
    lines.add(look.done() + " " + HumanText.count(report.imported(), "letter") + " imported");
    if (report.known() > 0) {
      lines.add(look.done() + " " + HumanText.count(report.known()) + " here already");
    }
    if (report.rejected() > 0) {
      lines.add(
          "%s %s rejected, kept in %s"
              .formatted(
                  look.attention(), HumanText.count(report.rejected(), "line"), source.aside()));
    }
    if (report.stopped()) {
      lines.add("Stopped; type it again to go on.");
    }
    return lines;
  }
}
