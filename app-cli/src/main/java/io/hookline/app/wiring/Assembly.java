package io.hookline.app.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.ProvisionException;
import io.hookline.app.worker.ProgressView;
import io.hookline.app.worker.RunReport;
import io.hookline.app.worker.Worker;
import io.hookline.port.AdapterException;

/** A worker with all its parts, open as long as it works. */
public final class Assembly implements AutoCloseable {
  private final Closer closer;
  private final Worker worker;

  private Assembly(Closer closer, Worker worker) {
    this.closer = closer;
    this.worker = worker;
  }

  /**
   * Opens what {@code plan} asks for, works until the queue is drained or {@code host} wants it to
   * stop, and closes everything.
   *
   * @throws AdapterException where something cannot be opened
   */
  public static RunReport run(Plan plan, Host host, ProgressView progress) {
    try (Assembly assembly = open(plan, host)) {
      return assembly.worker.run(progress);
    }
  }

  private static Assembly open(Plan plan, Host host) {
    Closer closer = new Closer();
    try {
      Injector injector =
          Guice.createInjector(
              new WorkerModule(plan, host, closer), new MonitorModule(plan, host, closer));
      injector.getInstance(MonitorModule.Listening.class);
      Worker worker = injector.getInstance(Worker.class);
      injector.getInstance(MonitorModule.Watching.class);
      return new Assembly(closer, worker);
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
