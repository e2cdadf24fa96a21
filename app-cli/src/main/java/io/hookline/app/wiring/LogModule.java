package io.hookline.app.wiring;

import com.google.inject.Binder;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.hookline.app.log.ApplicationLog;
import io.hookline.app.log.DeliveryLog;
import io.hookline.app.log.FileLog;
import io.hookline.app.log.Threshold;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.log.LogEntry;
import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Where the log goes: to its file, and to a log server where one was chosen. */
final class LogModule implements Module {
  private final Plan plan;
  private final Host host;
  private final Closer closer;

  LogModule(Plan plan, Host host, Closer closer) {
    this.plan = plan;
    this.host = host;
    this.closer = closer;
  }

  @Override
  public void configure(Binder binder) {}

  @Provides
  @Singleton
  FileLog file() {
    return closer.add(
        new FileLog(
            plan.worker().log(),
            plan.log().format(),
            plan.worker().identity(),
            host.clock(),
            trouble -> host.view().on(new Trouble(trouble))));
  }

  /** What the shipper itself has to tell goes to the file, and not the way that just failed. */
  @Provides
  @Singleton
  Optional<LogShipper> shipper(FileLog file) {
    Audience told = new Audience(List.of(entries(file), host.view()));
    AdapterContext context =
        new AdapterContext(plan.worker().identity(), host.clock(), host.steady(), told);
    return plan.log().shipper().map(factory -> closer.add(factory.open(context)));
  }

  @Provides
  @Singleton
  Threshold threshold(FileLog file, Optional<LogShipper> shipper) {
    Consumer<LogEntry> all = shipper.isEmpty() ? file : file.andThen(shipper.get()::ship);
    return new Threshold(plan.log().level(), all);
  }

  @Provides
  @Singleton
  DeliveryLog log(Threshold threshold) {
    closer.add(new ApplicationLog(threshold));
    return entries(threshold);
  }

  private DeliveryLog entries(Consumer<LogEntry> to) {
    return new DeliveryLog(
        plan.retry().maxAttempts(), plan.worker().identity().name(), host.clock(), to);
  }
}
