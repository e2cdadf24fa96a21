package io.hookline.metrics;

import com.sun.management.OperatingSystemMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import java.lang.management.ManagementFactory;
import java.util.List;

/** What is to be known of any process that runs on a JVM. */
public final class ProcessMeters implements AutoCloseable {
  /** Prometheus would take the one for a histogram's count, and wants the other in seconds. */
  private static final List<String> BADLY_NAMED = List.of("system.cpu.count", "process.cpu.time");

  private static final double NANOS = 1e9;

  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** Shows them in {@code registry}. */
  public ProcessMeters(MeterRegistry registry) {
    BADLY_NAMED.forEach(
        name -> registry.config().meterFilter(MeterFilter.denyNameStartsWith(name)));
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    bindProcessorTime(registry);
  }

  @Override
  public void close() {
    collections.close();
  }

  private static void bindProcessorTime(MeterRegistry registry) {
    if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
      FunctionCounter.builder("process.cpu", system, one -> one.getProcessCpuTime() / NANOS)
          .description("Processor time that the process has used")
          .baseUnit("seconds")
          .register(registry);
    }
  }
}
