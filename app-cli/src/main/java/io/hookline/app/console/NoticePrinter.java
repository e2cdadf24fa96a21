package io.hookline.app.console;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;

/** Shows at once what a person should not have to look up in the log. */
public final class NoticePrinter implements DeliveryListener {
  private final Console console;

  /** Prints to {@code console}. */
  public NoticePrinter(Console console) {
    this.console = console;
  }

  @Override
  public void on(DeliveryEvent event) {
    switch (event) {
      case Notice(String text) -> console.say(console.look().attention() + " " + text);
      case Trouble(String text) -> console.error(text);
      case Attempted _, GivenUp _, Rejected _, ClaimLost _ -> {}
    }
  }
}
