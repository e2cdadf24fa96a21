package io.hookline.app.wiring;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.hookline.app.log.DeliveryLog;
import io.hookline.app.log.Threshold;
import io.hookline.app.worker.FileWatch;
import io.hookline.app.worker.LifeCycle;
import io.hookline.app.worker.PidFile;
import io.hookline.app.worker.Reload;
import io.hookline.app.worker.Systemd;
import io.hookline.app.worker.Tally;
import io.hookline.app.worker.Tuner;
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
import java.util.ArrayList;
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
  DeliveryListener events(
      Tally tally,
      DeliveryLog log,
      MonitorModule.Measuring measuring,
      Notifications notifications) {
    List<DeliveryListener> listeners = new ArrayList<>(List.of(tally, log, host.view()));
    listeners.addAll(measuring.all());
    if (!plan.notifying().notifiers().isEmpty()) {
      listeners.add(notifications);
    }
    return new Audience(listeners);
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
    return closer.add(
        new DeliveryEngine(ports, plan.retry(), plan.engine(), plan.monitor().spans()));
  }

  @Provides
  @Singleton
  Tuner tuner(DeliveryEngine engine, DeliveryLog log, Threshold threshold) {
    return new Tuner(engine, log, threshold, plan.tuning());
  }

  @Provides
  @Singleton
  Reload reload(Tuner tuner, DeliveryListener events) {
    FileWatch file = new FileWatch(plan.live().file(), host.steady());
    return new Reload(plan.live(), file, host.hangUp(), tuner, events);
  }

  @Provides
  @Singleton
  Worker worker(
      Tuner tuner,
      Reload reload,
      DeliveryEngine engine,
      JobQueue queue,
      Tally tally,
      PidFile pidFile,
      LifeCycle life,
      DeliveryListener events) {
    Systemd systemd = Systemd.of(System.getenv(), host.steady());
    return new Worker(
        plan.worker(),
        new WorkerParts(
            engine,
            queue,
            tally,
            pidFile,
            systemd,
            life,
            host.stop(),
            tuner,
            reload,
            events,
            host.clock()));
  }
}
