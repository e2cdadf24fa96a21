package io.hookline.adapter.notify.webhook;

import io.hookline.alert.Alert;
import io.hookline.alert.Alert.Dropped;
import io.hookline.alert.Alert.Outage;
import io.hookline.alert.Alert.Recovery;
import io.hookline.alert.Alert.Summary;
import io.hookline.alert.Alert.Test;
import io.hookline.alert.Example;
import io.hookline.job.WorkerIdentity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An alert in words. */
final class AlertWords {
  private AlertWords() {}

  /** One line. */
  static String title(Alert alert) {
    return switch (alert) {
      case Outage outage -> "Jobs for " + outage.destination() + " are given up on";
      case Summary summary -> "Jobs for " + summary.destination() + " are still given up on";
      case Recovery recovery -> recovery.destination() + " takes jobs again";
      case Dropped _ -> "Some alerts of Hookline were dropped";
      case Test _ -> "This is a test of Hookline's alerts";
    };
  }

  /** Some lines, with a blank line between them, which every receiver takes for separate ones. */
  static String text(Alert alert) {
    List<String> lines =
        switch (alert) {
          case Outage outage ->
              List.of(
                  jobs(outage.givenUp()) + " given up since " + time(outage.since()) + ".",
                  latest(outage.latest()),
                  command(outage.latest()),
                  node(alert.worker()));
          case Summary summary ->
              List.of(
                  jobs(summary.givenUp())
                      + " given up since "
                      + time(summary.since())
                      + ", "
                      + summary.heldBack()
                      + " of them not told before.",
                  latest(summary.latest()),
                  command(summary.latest()),
                  node(alert.worker()));
          case Recovery recovery ->
              List.of(
                  jobs(recovery.givenUp())
                      + " given up since "
                      + time(recovery.since())
                      + ", "
                      + recovery.heldBack()
                      + " of them not told before.",
                  node(alert.worker()));
          case Dropped dropped ->
              List.of(
                  dropped.dropped() + " dropped since this was last told; the log has every job.",
                  node(alert.worker()));
          case Test _ -> List.of("It has arrived.", node(alert.worker()));
        };
    return String.join("\n\n", lines);
  }

  /** What to type to look at it. */
  static String command(Example latest) {
    return "hookline dlq show " + latest.letter();
  }

  private static String latest(Example latest) {
    String where = latest.method() + " " + AlertValues.shown(latest.url());
    return "Latest: %s: %s (%s)"
        .formatted(
            AlertValues.plain(where),
            AlertValues.plain(latest.error()),
            AlertValues.plain(latest.reason()));
  }

  private static String node(WorkerIdentity worker) {
    return "node[%s] = %s + %d".formatted(worker.name(), worker.host(), worker.pid());
  }

  private static String jobs(long count) {
    return count == 1 ? "1 job" : count + " jobs";
  }

  private static String time(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
