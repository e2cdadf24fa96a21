package io.hookline.adapter.notify.slack;

import static io.hookline.adapter.notify.slack.Mrkdwn.jobs;
import static io.hookline.adapter.notify.slack.Mrkdwn.time;

import io.hookline.alert.Alert;
import java.util.Locale;
import java.util.Optional;

/** Words each kind of alert. */
final class Messages {
  private final Optional<Mention> mention;

  Messages(Optional<Mention> mention) {
    this.mention = mention;
  }

  Message of(Alert alert) {
    return switch (alert) {
      case Alert.Outage outage -> outage(outage);
      case Alert.Summary summary -> summary(summary);
      case Alert.Recovery recovery -> recovery(recovery);
      case Alert.Dropped dropped -> dropped(dropped);
      case Alert.Test test -> test(test);
    };
  }

  private Message outage(Alert.Outage outage) {
    return new Draft(outage, "🔴 Giving up on " + outage.destination())
        .mention(mention)
        .destination(outage.destination())
        .field("Given up", jobs(outage.givenUp()) + " since " + time(outage.since()))
        .plain(jobs(outage.givenUp()) + " since " + Mrkdwn.seconds(outage.since()))
        .example(outage.latest())
        .command(Commands.list(outage.destination(), outage.since()))
        .command(Commands.show(outage.latest()))
        .message();
  }

  private Message summary(Alert.Summary summary) {
    return new Draft(summary, "🟠 Still giving up on " + summary.destination())
        .destination(summary.destination())
        .field("Given up", jobs(summary.givenUp()) + " since " + time(summary.since()))
        .field("Not told before", jobs(summary.heldBack()))
        .plain(jobs(summary.givenUp()) + " since " + Mrkdwn.seconds(summary.since()))
        .example(summary.latest())
        .command(Commands.list(summary.destination(), summary.since()))
        .command(Commands.show(summary.latest()))
        .message();
  }

  private Message recovery(Alert.Recovery recovery) {
    return new Draft(recovery, "🟢 Delivering again to " + recovery.destination())
        .destination(recovery.destination())
        .field("Given up", jobs(recovery.givenUp()) + " since " + time(recovery.since()))
        .field("Not told before", jobs(recovery.heldBack()))
        .plain(jobs(recovery.givenUp()) + " given up since " + Mrkdwn.seconds(recovery.since()))
        .command(Commands.list(recovery.destination(), recovery.since()))
        .command(Commands.retry(recovery.destination(), recovery.since()))
        .message();
  }

  private Message dropped(Alert.Dropped dropped) {
    return new Draft(dropped, "⚪ Alerts were dropped")
        .field("Dropped", String.format(Locale.ROOT, "%,d alerts", dropped.dropped()))
        .field("Why", "Slack took them too slowly, or too many destinations fail at once")
        .plain(String.format(Locale.ROOT, "%,d alerts", dropped.dropped()))
        .command(Commands.STATS)
        .message();
  }

  private Message test(Alert.Test test) {
    return new Draft(test, "👋 Alerts of Hookline arrive here")
        .field("Why", "somebody asked for a test")
        .message();
  }
}
