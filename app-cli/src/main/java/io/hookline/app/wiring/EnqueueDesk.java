package io.hookline.app.wiring;

import io.hookline.event.DeliveryListener;
import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import java.nio.file.Path;
import java.time.InstantSource;

/** A queue as somebody puts jobs on it, open as long as a command runs. */
public final class EnqueueDesk implements AutoCloseable {
  private final InstantSource steady = SteadyClock.started();
  private final EnqueuePlan plan;
  private final InstantSource clock;
  private final JobPublisher publisher;

  private EnqueueDesk(EnqueuePlan plan, InstantSource clock, DeliveryListener view) {
    this.plan = plan;
    this.clock = clock;
    publisher = plan.publisher().open(context(view));
  }

  /**
   * Opens the way to the queue that {@code plan} names.
   *
   * @param view is told what adapters have to say
   * @throws AdapterException where it cannot be opened
   */
  public static EnqueueDesk open(EnqueuePlan plan, InstantSource clock, DeliveryListener view) {
    return new EnqueueDesk(plan, clock, view);
  }

  /** A clock that never steps. */
  public InstantSource steady() {
    return steady;
  }

  /** The queue. */
  public QueueRef queue() {
    return plan.queue();
  }

  /** Tells the queue from all others, those of the same name on other servers included. */
  public String target() {
    return plan.target();
  }

  /** Puts jobs on it. */
  public JobPublisher publisher() {
    return publisher;
  }

  /**
   * Opens a file of jobs, which the caller closes.
   *
   * @param view is told what becomes of its rows
   * @throws AdapterException where it cannot be read
   */
  public JobQueue openFile(Path file, DeliveryListener view) {
    return plan.files().open(file, context(view));
  }

  @Override
  public void close() {
    publisher.close();
  }

  private AdapterContext context(DeliveryListener view) {
    return new AdapterContext(plan.worker(), clock, steady, view);
  }
}
