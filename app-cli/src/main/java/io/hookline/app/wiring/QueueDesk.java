package io.hookline.app.wiring;

import io.hookline.event.DeliveryListener;
import io.hookline.port.AdapterException;
import io.hookline.port.QueueInspector;
import io.hookline.spi.AdapterContext;
import java.time.InstantSource;

/** A queue as an operator works on it, open as long as a command runs. */
public final class QueueDesk implements AutoCloseable {
  private final InstantSource steady = SteadyClock.started();
  private final QueueInspector inspector;

  private QueueDesk(QueuePlan plan, InstantSource clock, DeliveryListener view) {
    inspector = plan.inspector().open(new AdapterContext(plan.worker(), clock, steady, view));
  }

  /**
   * Opens what looks at the queue that {@code plan} names.
   *
   * @param view is told what adapters have to say
   * @throws AdapterException where it cannot be opened
   */
  public static QueueDesk open(QueuePlan plan, InstantSource clock, DeliveryListener view) {
    return new QueueDesk(plan, clock, view);
  }

  /** A clock that never steps. */
  public InstantSource steady() {
    return steady;
  }

  /** Looks at the queue, and pauses it. */
  public QueueInspector inspector() {
    return inspector;
  }

  @Override
  public void close() {
    inspector.close();
  }
}
