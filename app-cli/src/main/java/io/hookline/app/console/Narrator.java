package io.hookline.app.console;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.job.Durations;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.GiveUp;
import io.hookline.retry.RetryDecision.RetryAt;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Tells every attempt as it ends. For a handful of jobs. */
public final class Narrator implements DeliveryListener {
  private final Console console;

  /** Prints to {@code console}. */
  public Narrator(Console console) {
    this.console = console;
  }

  @Override
  public void on(DeliveryEvent event) {
    switch (event) {
      case Attempted attempted -> console.say(line(attempted));
      case Rejected(var origin, String reason) ->
          console.say(console.look().attention() + " line " + origin.position() + ": " + reason);
      case Notice(String text) -> console.say(console.look().attention() + " " + text);
      case Trouble(String text) -> console.error(text);
      case GivenUp _, ClaimLost _ -> {}
    }
  }

  private String line(Attempted event) {
    Look look = console.look();
    return switch (event.decision()) {
      case Done() -> look.done() + what(event) + took(event);
      case RetryAt(Instant at) -> look.again() + what(event) + "again in " + until(event, at);
      case GiveUp(String reason) -> look.gaveUp() + what(event) + "given up: " + reason;
    };
  }

  private static String what(Attempted event) {
    return String.format(
        Locale.ROOT,
        " line %-3d %-14s attempt %d  %-27s",
        event.job().origin().position(),
        event.job().request().url().getPath(),
        event.attempt().number(),
        event.attempt().outcome().describe());
  }

  private static String took(Attempted event) {
    return "took " + HumanText.time(event.attempt().took());
  }

  private static String until(Attempted event, Instant at) {
    Instant ended = event.attempt().at().plus(event.attempt().took());
    return Durations.format(Duration.between(ended, at).truncatedTo(ChronoUnit.MILLIS));
  }
}
