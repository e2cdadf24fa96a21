package io.hookline.app.wiring;

import io.hookline.alert.AlertRules;
import io.hookline.job.WorkerIdentity;
import io.hookline.notify.NamedNotifier;
import io.hookline.port.Notifier;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.AdapterFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Who tells people and when, read and checked; nothing is opened yet.
 *
 * @param rules when
 * @param notifiers who
 * @param worker what adapters know this process by
 */
public record NotifyPlan(AlertRules rules, List<Named> notifiers, WorkerIdentity worker) {
  /** Keeps its own copy. */
  public NotifyPlan {
    notifiers = List.copyOf(notifiers);
  }

  /**
   * One that tells people.
   *
   * @param type as in {@code notify.type}
   * @param factory opens it
   */
  public record Named(String type, AdapterFactory<Notifier> factory) {}

  /** Opens all of them, or none. */
  List<NamedNotifier> open(AdapterContext context) {
    Closer opening = new Closer();
    List<NamedNotifier> opened = new ArrayList<>();
    try {
      for (Named named : notifiers) {
        Notifier notifier = opening.add(named.factory().open(context));
        opened.add(new NamedNotifier(named.type(), notifier));
      }
      return opened;
    } catch (RuntimeException failed) {
      opening.close();
      throw failed;
    }
  }
}
