package io.hookline.app.console;

import io.hookline.app.text.PlainText;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells the first rows of a file that are no usable job; all of them are kept aside. */
public final class RejectionPrinter implements DeliveryListener {
  private static final int MOST = 20;

  private final Console console;
  private final String file;
  private final AtomicInteger told = new AtomicInteger();

  /** Prints to {@code console}, under the file's name as the person knows it. */
  public RejectionPrinter(Console console, String file) {
    this.console = console;
    this.file = file;
  }

  @Override
  public void on(DeliveryEvent event) {
    switch (event) {
      case Rejected(var origin, String reason) -> {
        if (told.incrementAndGet() <= MOST) {
          console.error(file + ":" + origin.position() + ": " + PlainText.of(reason));
        }
      }
      case Trouble(String text) -> console.error(text);
      case Attempted _, GivenUp _, Notice _, ClaimLost _ -> {}
    }
  }
}
