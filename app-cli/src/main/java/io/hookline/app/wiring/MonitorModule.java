package io.hookline.app.wiring;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provider;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.hookline.app.Version;
import io.hookline.app.log.FileLog;
import io.hookline.app.monitor.Answers;
import io.hookline.app.monitor.Looks;
import io.hookline.app.monitor.MonitorServer;
import io.hookline.app.monitor.Vitals;
import io.hookline.app.monitor.WorkerFigures;
import io.hookline.app.worker.LifeCycle;
import io.hookline.engine.DeliveryEngine;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryListener;
import io.hookline.notify.Notifications;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.JobQueue;
import io.hookline.port.LogShipper;
import io.hookline.port.QueueInspector;
import io.hookline.port.Telemetry;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.AdapterFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/** How a worker is watched over; what is opened here, the closer closes. */
final class MonitorModule implements Module {
  private final Plan plan;
  private final Host host;
  private final Closer closer;

  MonitorModule(Plan plan, Host host, Closer closer) {
    this.plan = plan;
    this.host = host;
    this.closer = closer;
  }

  @Override
  public void configure(Binder binder) {
    // All of it is provided below.
  }

  /**
   * What measures.
   *
   * @param all of it
   */
  record Measuring(List<Telemetry> all) {
    Measuring {
      all = List.copyOf(all);
    }
  }

  /**
   * What was not told to anybody, because it came faster than it could be taken.
   *
   * @param counts how much of what
   */
  record Drops(Map<String, LongSupplier> counts) {
    Drops {
      counts = Map.copyOf(counts);
    }
  }

  /** It is answered who asks for the worker. */
  record Listening() {}

  /** The worker's parts are there to be looked at. */
  record Watching() {}

  @Provides
  @Singleton
  LifeCycle life() {
    return new LifeCycle();
  }

  @Provides
  @Singleton
  Vitals vitals(LifeCycle life) {
    return new Vitals(life);
  }

  /** What it has to tell itself goes to the screen: it is told of all else by whoever it tells. */
  @Provides
  @Singleton
  Measuring measuring() {
    AdapterContext context = context(host.view());
    List<AdapterFactory<Telemetry>> chosen = plan.monitor().telemetry();
    return new Measuring(chosen.stream().map(one -> closer.add(one.open(context))).toList());
  }

  @Provides
  @Singleton
  Listening listening(Measuring measuring, Vitals vitals, DeliveryListener events) {
    if (plan.monitor().address().isPresent()) {
      Answers answers = new Answers(measuring.all(), vitals, plan.worker().identity().name());
      MonitorServer server =
          closer.add(MonitorServer.open(plan.monitor().address().get(), answers));
      events.on(new Notice("answers probes at " + server.url() + "/health/ready"));
    }
    return new Listening();
  }

  @Provides
  @Singleton
  Looks looks(JobQueue queue, DeadLetterStore deadLetters, DeliveryListener events) {
    Optional<QueueInspector> inspector =
        plan.monitor().inspector().map(one -> closer.add(one.open(context(events))));
    return closer.add(new Looks(queue, inspector, deadLetters, host.steady()));
  }

  @Provides
  @Singleton
  Watching watching(
      Measuring measuring,
      Vitals vitals,
      DeliveryEngine engine,
      Drops drops,
      Provider<Looks> looks) {
    if (plan.monitor().watches()) {
      vitals.watch(engine, looks.get());
      WorkerFigures figures =
          new WorkerFigures(engine, looks.get(), host.clock(), Version.number(), drops.counts());
      measuring.all().forEach(telemetry -> telemetry.observe(figures));
    }
    return new Watching();
  }

  @Provides
  @Singleton
  Drops drops(FileLog log, Optional<LogShipper> shipper, Notifications alerts) {
    Map<String, LongSupplier> counts = new TreeMap<>();
    counts.put("log", log::dropped);
    shipper.ifPresent(one -> counts.put("shipped_log", () -> one.count().dropped()));
    if (!plan.notifying().notifiers().isEmpty()) {
      counts.put("alerts", alerts::dropped);
    }
    return new Drops(counts);
  }

  private AdapterContext context(DeliveryListener events) {
    return new AdapterContext(plan.worker().identity(), host.clock(), host.steady(), events);
  }
}
