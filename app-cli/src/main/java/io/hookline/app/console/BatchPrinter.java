package io.hookline.app.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.LongConsumer;

/** Shows how far a command is with many letters: as a moving line, or as a line now and then. */
public final class BatchPrinter implements LongConsumer {
  private static final int BAR = 20;
  private static final Duration LIVE_EVERY = Duration.ofMillis(100);
  private static final Duration PLAIN_EVERY = Duration.ofSeconds(5);

  private final Console console;
  private final String verb;
  private final long total;
  private final InstantSource steady;
  private final Instant start;
  private final boolean plain;
  private Instant next;

  /**
   * Prints to {@code console}.
   *
   * @param verb what is done with them, such as {@code looked at}
   * @param total how many there are; 0 where that is not known
   */
  public BatchPrinter(Console console, String verb, long total, InstantSource steady) {
    this(console, verb, total, steady, true);
  }

  /** The same, but only as a moving line unless {@code plain} lines are welcome elsewhere. */
  public BatchPrinter(
      Console console, String verb, long total, InstantSource steady, boolean plain) {
    this.plain = plain;
    this.console = console;
    this.verb = verb;
    this.total = total;
    this.steady = steady;
    start = steady.instant();
    next = console.terminal().live() ? start : start.plus(PLAIN_EVERY);
  }

  @Override
  public void accept(long done) {
    Instant now = steady.instant();
    if (now.isBefore(next)) {
      return;
    }
    if (console.terminal().live()) {
      next = now.plus(LIVE_EVERY);
      console.status(bar(done) + text(done, now));
    } else if (plain) {
      next = now.plus(PLAIN_EVERY);
      console.say(text(done, now));
    }
  }

  private String bar(long done) {
    double share = total == 0 ? 0 : (double) done / total;
    return total == 0
        ? ""
        : console.look().bar(share, BAR)
            + String.format(Locale.ROOT, " %3.0f%%  ", Math.floor(100 * share));
  }

  private String text(long done, Instant now) {
    String of = total == 0 ? "" : " of " + HumanText.count(total);
    Duration elapsed = Duration.between(start, now);
    double seconds = Math.max(elapsed.toNanos(), 1) / 1e9;
    return HumanText.count(done)
        + of
        + " "
        + verb
        + console.look().dot()
        + HumanText.rate(done / seconds);
  }
}
