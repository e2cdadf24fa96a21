package io.hookline.app.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import io.hookline.app.worker.ProgressView;
import io.hookline.app.worker.RunReport;
import io.hookline.app.worker.StopSignal;
import io.hookline.app.worker.Worker;
import io.hookline.event.DeliveryListener;
import io.hookline.port.AdapterException;
import java.time.InstantSource;
import java.util.function.Consumer;

/** A worker with all its parts, open as long as it works. */
public final class Assembly implements AutoCloseable {
  private final Closer closer;
  private final Worker worker;

  private Assembly(Closer closer, Worker worker) {
    this.closer = closer;
    this.worker = worker;
  }

  /**
   * Opens what {@code plan} asks for, works until the queue is drained or a signal comes, and
   * closes everything.
   *
   * @param view is told every event, beside the log and the tally
   * @param progress is shown how it goes on
   * @param end is told how it ended, before a signal may end the process
   * @throws AdapterException where something cannot be opened
   */
  public static RunReport run(
      Plan plan, DeliveryListener view, ProgressView progress, Consumer<RunReport> end) {
    try (StopSignal stop = StopSignal.listen();
        Assembly assembly = open(plan, new Host(InstantSource.system(), stop, view))) {
      RunReport report = assembly.worker.run(progress);
      end.accept(report);
      return report;
    }
  }

  private static Assembly open(Plan plan, Host host) {
    Closer closer = new Closer();
    try {
      Injector injector = Guice.createInjector(new WorkerModule(plan, host, closer));
      return new Assembly(closer, injector.getInstance(Worker.class));
    } catch (ProvisionException failed) {
      closer.close();
      // Guice wraps what an adapter has to say; only that is meant for people.
      throw failed.getCause() instanceof AdapterException plain ? plain : failed;
    }
  }

  /** Closes all of it, the last opened first. */
  @Override
  public void close() {
    closer.close();
  }
}
