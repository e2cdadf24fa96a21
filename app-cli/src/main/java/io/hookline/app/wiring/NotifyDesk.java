package io.hookline.app.wiring;

import io.hookline.alert.Alert;
import io.hookline.event.DeliveryListener;
import io.hookline.notify.NamedNotifier;
import io.hookline.port.AdapterException;
import io.hookline.port.NotifyOutcome;
import io.hookline.port.NotifyOutcome.Later;
import io.hookline.spi.AdapterContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BiConsumer;

/** Those who tell people, open as long as a command tries them. */
public final class NotifyDesk implements AutoCloseable {
  private final NotifyPlan plan;
  private final InstantSource clock;
  private final Closer closer = new Closer();
  private final List<NamedNotifier> notifiers;

  private NotifyDesk(NotifyPlan plan, InstantSource clock, DeliveryListener view) {
    this.plan = plan;
    this.clock = clock;
    notifiers = plan.open(new AdapterContext(plan.worker(), clock, SteadyClock.started(), view));
    notifiers.forEach(named -> closer.add(named.notifier()));
  }

  /**
   * Opens those that {@code plan} names.
   *
   * @param view is told what adapters have to say
   * @throws AdapterException where one cannot be opened
   */
  public static NotifyDesk open(NotifyPlan plan, InstantSource clock, DeliveryListener view) {
    return new NotifyDesk(plan, clock, view);
  }

  /** Sends a test through each of them, and tells what became of it. */
  public void test(BiConsumer<String, NotifyOutcome> told) {
    for (NamedNotifier named : notifiers) {
      told.accept(named.name(), send(named, new Alert.Test(clock.instant(), plan.worker())));
    }
  }

  @Override
  public void close() {
    closer.close();
  }

  private static NotifyOutcome send(NamedNotifier named, Alert alert) {
    try {
      return named.notifier().send(alert);
    } catch (RuntimeException broken) {
      return new Later("an adapter broke: " + broken.getClass().getName(), Duration.ZERO);
    }
  }
}
