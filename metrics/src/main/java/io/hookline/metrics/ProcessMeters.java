package io.hookline.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;

/** What is to be known of any process that runs on a JVM. */
public final class ProcessMeters implements AutoCloseable {
  /** Prometheus would take its name for that of a histogram's count. */
  private static final String BADLY_NAMED = "system.cpu.count";

  private final JvmGcMetrics collections = new JvmGcMetrics();

  /** Shows them in {@code registry}. */
  public ProcessMeters(MeterRegistry registry) {
    registry.config().meterFilter(MeterFilter.denyNameStartsWith(BADLY_NAMED));
    collections.bindTo(registry);
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new FileDescriptorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
  }

  @Override
  public void close() {
    collections.close();
  }
}
