package io.hookline.app.wiring;

import io.hookline.event.DeliveryListener;
import io.hookline.port.AdapterException;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.spi.AdapterContext;
import java.nio.file.Path;
import java.time.InstantSource;

/** A queue as an operator works on it, open as long as a command runs. */
public final class QueueDesk implements AutoCloseable {
  private final InstantSource steady = SteadyClock.started();
  private final Closer closer = new Closer();
  private final QueuePlan plan;
  private final AdapterContext context;
  private final QueueInspector inspector;
  private final RoutingPublisher publisher;

  private QueueDesk(QueuePlan plan, InstantSource clock, DeliveryListener view) {
    this.plan = plan;
    context = new AdapterContext(plan.worker(), clock, steady, view);
    inspector = closer.add(plan.inspector().open(context));
    publisher = closer.add(new RoutingPublisher(plan.publishers(), context));
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

  /** Puts jobs on it; opened when it is first used. */
  public JobPublisher publisher() {
    return publisher;
  }

  /** What tells the queue from all others, those of the same name on other servers included. */
  public String target() {
    return inspector.ref() + "\n" + plan.publishers().settings(inspector.ref().type());
  }

  /**
   * Opens a file of jobs, which the caller closes.
   *
   * @param view is told what becomes of its rows
   * @throws AdapterException where it cannot be read
   */
  public JobQueue openFile(Path file, DeliveryListener view) {
    return plan.files()
        .open(file, new AdapterContext(context.worker(), context.clock(), steady, view));
  }

  @Override
  public void close() {
    closer.close();
  }
}
