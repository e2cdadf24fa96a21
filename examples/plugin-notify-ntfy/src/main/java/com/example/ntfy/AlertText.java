package com.example.ntfy;

import io.hookline.alert.Alert;
import io.hookline.alert.Alert.Dropped;
import io.hookline.alert.Alert.Outage;
import io.hookline.alert.Alert.Recovery;
import io.hookline.alert.Alert.Summary;
import io.hookline.alert.Alert.Test;
import io.hookline.alert.Example;
import java.net.URI;

/** Alerts in a line or two. */
final class AlertText {
  private AlertText() {}

  static boolean isUrgent(Alert alert) {
    return alert instanceof Outage;
  }

  static String of(Alert alert) {
    return switch (alert) {
      case Outage outage ->
          "%s fails: %d given up since %s%s"
              .formatted(
                  outage.destination(), outage.givenUp(), outage.since(), of(outage.latest()));
      case Summary summary ->
          "%s still fails: %d given up since %s%s"
              .formatted(
                  summary.destination(), summary.givenUp(), summary.since(), of(summary.latest()));
      case Recovery recovery ->
          "%s takes jobs again; %d were given up since %s"
              .formatted(recovery.destination(), recovery.givenUp(), recovery.since());
      case Dropped dropped -> dropped.dropped() + " alerts were dropped";
      case Test test -> "Alerts of " + test.worker().name() + " arrive.";
    };
  }

  private static String of(Example job) {
    return "\nlatest: %s %s: %s, %s"
        .formatted(job.method(), withoutQuery(job.url()), job.error(), job.reason());
  }

  /** Secrets use to be in the query. */
  private static String withoutQuery(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority() + url.getRawPath();
  }
}
