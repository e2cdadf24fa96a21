package io.hookline.app.worker;

import io.hookline.app.worker.Rereading.Unusable;
import io.hookline.app.worker.Rereading.Usable;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import java.util.function.Consumer;

/**
 * Has a running worker go by a configuration that was changed: by all of it that can be taken up,
 * or by none where anything is wrong with it. Not safe for use by many threads.
 */
public final class Reload {
  private final Rereading configuration;
  private final FileWatch file;
  private final HangUp hangUp;
  private final Consumer<Tuning> worker;
  private final DeliveryListener events;

  /**
   * Begins with what was read at the start.
   *
   * @param worker goes by what it is given, or refuses it with an {@link IllegalArgumentException}
   * @param events is told what changed, what needs a restart and what is wrong
   */
  public Reload(
      Rereading configuration,
      FileWatch file,
      HangUp hangUp,
      Consumer<Tuning> worker,
      DeliveryListener events) {
    this.configuration = configuration;
    this.file = file;
    this.hangUp = hangUp;
    this.worker = worker;
    this.events = events;
  }

  /** Looks whether there is anything to do; cheap, to be called several times a second. */
  void look() {
    if (hangUp.came() || file.hasChanged()) {
      file.know();
      reload();
    }
  }

  private void reload() {
    switch (configuration.read()) {
      case Usable readable -> take(readable);
      case Unusable(var problems) -> {
        trouble("it cannot be used, and what held before holds on");
        problems.forEach(this::trouble);
      }
    }
  }

  private void take(Usable readable) {
    try {
      worker.accept(readable.tuning());
    } catch (IllegalArgumentException refused) {
      trouble(refused.getMessage() + "; what held before holds on");
      return;
    }
    readable.changes().forEach(this::notice);
    if (!readable.restart().isEmpty()) {
      notice("needs a restart: " + String.join(", ", readable.restart()));
    }
    if (readable.changes().isEmpty() && readable.restart().isEmpty()) {
      notice("was read again; nothing has changed");
    }
  }

  private void notice(String text) {
    events.on(new Notice("configuration: " + text));
  }

  private void trouble(String text) {
    events.on(new Trouble("configuration: " + text));
  }
}
