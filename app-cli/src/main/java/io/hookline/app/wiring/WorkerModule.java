package io.hookline.app.wiring;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.hookline.app.log.DeliveryLog;
import io.hookline.app.worker.PidFile;
import io.hookline.app.worker.Systemd;
import io.hookline.app.worker.Tally;
import io.hookline.app.worker.Worker;
import io.hookline.app.worker.WorkerParts;
import io.hookline.engine.DeliveryEngine;
import io.hookline.engine.EnginePorts;
import io.hookline.event.DeliveryListener;
import io.hookline.job.WorkerIdentity;
import io.hookline.notify.NamedNotifier;
import io.hookline.notify.Notifications;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.HttpTransport;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import java.util.List;

/** How the parts of a worker depend on each other; what is opened here, the closer closes. */
final class WorkerModule implements Module {
  private final Plan plan;
  private final Host host;
  private final Closer closer;

  WorkerModule(Plan plan, Host host, Closer closer) {
    this.plan = plan;
    this.host = host;
    this.closer = closer;
  }

  @Override
  public void configure(Binder binder) {
    binder.install(new LogModule(plan, host, closer));
    binder.requireExplicitBindings();
    binder.requireExactBindingAnnotations();
    binder.disableCircularProxies();
  }

  @Provides
  @Singleton
  PidFile pidFile() {
    return closer.add(PidFile.create(plan.worker().runDir(), host.clock()));
  }

  @Provides
  @Singleton
  Tally tally() {
    return new Tally();
  }

  /** Opened before the engine's adapters, so that it is closed after them, and before the log. */
  @Provides
  @Singleton
  Notifications notifications(Tally tally, DeliveryLog log) {
    DeliveryListener others = new Audience(List.of(tally, log, host.view()));
    List<NamedNotifier> notifiers = plan.notifying().open(context(others));
    WorkerIdentity worker = plan.worker().identity();
    return closer.add(
        new Notifications(plan.notifying().rules(), worker, host.steady(), others, notifiers)
            .start());
  }

  @Provides
  @Singleton
  DeliveryListener events(Tally tally, DeliveryLog log, Notifications notifications) {
    return new Audience(
        plan.notifying().notifiers().isEmpty()
            ? List.of(tally, log, host.view())
            : List.of(tally, log, host.view(), notifications));
  }

  @Provides
  @Singleton
  AdapterContext context(DeliveryListener events) {
    return new AdapterContext(plan.worker().identity(), host.clock(), host.steady(), events);
  }

  @Provides
  @Singleton
  JobQueue queue(AdapterContext context) {
    return closer.add(plan.queue().open(context));
  }

  @Provides
  @Singleton
  HttpTransport transport(AdapterContext context) {
    return closer.add(plan.transport().open(context));
  }

  @Provides
  @Singleton
  DeadLetterStore deadLetters(AdapterContext context) {
    return closer.add(plan.deadLetters().open(context));
  }

  @Provides
  @Singleton
  EnginePorts ports(
      JobQueue queue,
      HttpTransport transport,
      DeadLetterStore deadLetters,
      DeliveryListener events) {
    return new EnginePorts(queue, transport, deadLetters, host.clock(), host.steady(), events);
  }

  @Provides
  @Singleton
  DeliveryEngine engine(EnginePorts ports) {
    return closer.add(new DeliveryEngine(ports, plan.retry(), plan.engine()));
  }

  @Provides
  @Singleton
  Worker worker(
      DeliveryEngine engine,
      JobQueue queue,
      Tally tally,
      PidFile pidFile,
      DeliveryListener events) {
    Systemd systemd = Systemd.of(System.getenv(), host.steady());
    return new Worker(
        plan.worker(),
        new WorkerParts(engine, queue, tally, pidFile, systemd, host.stop(), events, host.clock()));
  }
}
