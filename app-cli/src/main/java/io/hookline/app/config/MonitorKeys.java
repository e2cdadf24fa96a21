package io.hookline.app.config;

import io.hookline.spi.Key;
import io.hookline.spi.ValueTypes;
import java.util.List;
import java.util.Optional;

/** Who watches over a worker, and where. */
public final class MonitorKeys {
  /** The type of metrics that somebody has to come for. */
  public static final String PROMETHEUS = "prometheus";

  public static final Key<List<String>> METRICS =
      Key.of(
              "metrics.type",
              ValueTypes.list(ValueTypes.TEXT),
              AdapterChoice.NONE,
              "the adapters that metrics are kept for, prometheus, otlp, or both; with none nothing"
                  + " is measured")
          .example("prometheus, otlp");

  public static final Key<Optional<Integer>> PORT =
      Key.optional(
              "monitor.port",
              ValueTypes.integer(0, 65_535),
              "where the worker answers probes and Prometheus; 0 for any free port, which is"
                  + " logged")
          .otherwise("it answers nobody")
          .example("9464");

  public static final Key<String> BIND =
      Key.text("monitor.bind", "127.0.0.1", "the address that it answers at; 0.0.0.0 for all");

  public static final Key<Optional<Double>> TRACING =
      Key.optional(
              "tracing.ratio",
              ValueTypes.decimal(0, 1),
              "the share of jobs whose attempts are recorded as spans of a trace; with 0"
                  + " traceparent is sent on and nothing recorded")
          .otherwise("no traces")
          .example("0.1");

  static final List<Key<?>> ALL = List.of(METRICS, PORT, BIND, TRACING);

  private MonitorKeys() {}
}
