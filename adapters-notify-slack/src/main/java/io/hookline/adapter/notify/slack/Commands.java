package io.hookline.adapter.notify.slack;

import io.hookline.alert.Example;
import io.hookline.destination.Destination;
import java.time.Instant;
import java.util.regex.Pattern;

/** What to type to look at the dead letters. */
final class Commands {
  static final String STATS = "hookline dlq stats";

  /** What can be quoted for every shell, and is not too long to be read. */
  private static final Pattern QUOTABLE = Pattern.compile("[A-Za-z0-9:/._\\[\\]-]{1,300}");

  private Commands() {}

  static String list(Destination destination, Instant since) {
    return "hookline dlq list " + filters(destination, since);
  }

  /** A dry run: whoever means it takes {@code --dry-run} away. */
  static String retry(Destination destination, Instant since) {
    return "hookline dlq retry --dry-run --where " + filters(destination, since);
  }

  static String show(Example example) {
    return "hookline dlq show " + example.letter();
  }

  /** Somebody will paste it into a shell: an odd destination is better left out. */
  private static String filters(Destination destination, Instant since) {
    String where = destination.toString();
    String filter = QUOTABLE.matcher(where).matches() ? "--destination '" + where + "' " : "";
    return filter + "--since " + Mrkdwn.seconds(since);
  }
}
