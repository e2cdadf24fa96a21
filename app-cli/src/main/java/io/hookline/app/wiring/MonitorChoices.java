package io.hookline.app.wiring;

import io.hookline.app.config.AdapterChoice;
import io.hookline.app.config.MonitorKeys;
import io.hookline.app.config.QueueKeys;
import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.port.QueueInspector;
import io.hookline.port.Telemetry;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what the configuration says of metrics and health. */
final class MonitorChoices {
  private final ProviderRegistry adapters;
  private final Settings settings;

  MonitorChoices(ProviderRegistry adapters, Settings settings) {
    this.adapters = adapters;
    this.settings = settings;
  }

  /** Reads it; what cannot be used is told to the settings. */
  MonitorPlan read() {
    List<String> types = AdapterChoice.types(MonitorKeys.METRICS, settings);
    List<AdapterFactory<Telemetry>> telemetry = new ArrayList<>();
    types.forEach(
        type -> adapter(Telemetry.class, MonitorKeys.METRICS, type).ifPresent(telemetry::add));
    Optional<InetSocketAddress> address = address(settings);
    if (types.contains(MonitorKeys.PROMETHEUS) && address.isEmpty()) {
      settings.problem(
          MonitorKeys.METRICS, "prometheus needs a place to be answered at: set monitor.port");
    }
    Optional<Double> tracing = settings.get(MonitorKeys.TRACING);
    return new MonitorPlan(telemetry, address, inspector(), tracing);
  }

  /** Where a worker is to answer, if anywhere. */
  static Optional<InetSocketAddress> address(Settings settings) {
    String host = settings.get(MonitorKeys.BIND);
    return settings.get(MonitorKeys.PORT).map(port -> new InetSocketAddress(host, port));
  }

  /** Where a worker of this configuration answers; a problem where that cannot be told. */
  static URI url(Settings settings) {
    Optional<InetSocketAddress> address =
        address(settings).filter(where -> where.getPort() > 0 && !where.isUnresolved());
    if (address.isEmpty()) {
      settings.problem(
          MonitorKeys.PORT,
          "does not say where the worker answers; set it, or say where with --url");
      return URI.create("http://127.0.0.1");
    }
    InetAddress host = address.get().getAddress();
    String shown =
        (host.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : host).getHostAddress();
    return URI.create(
        "http://%s:%d"
            .formatted(shown.contains(":") ? "[" + shown + "]" : shown, address.get().getPort()));
  }

  /** Empty where the queue has none. Its problems are those of the queue, told already. */
  private Optional<AdapterFactory<QueueInspector>> inspector() {
    try {
      String type = settings.get(QueueKeys.TYPE);
      return settings.problems().isEmpty()
          ? Optional.of(adapters.find(QueueInspector.class, type).configure(settings))
          : Optional.empty();
    } catch (InvalidSettingsException | IllegalArgumentException told) {
      return Optional.empty();
    }
  }

  private <P> Optional<AdapterFactory<P>> adapter(Class<P> port, Key<?> key, String type) {
    try {
      return Optional.of(adapters.find(port, type).configure(settings));
    } catch (InvalidSettingsException stopped) {
      // The settings have its problems already.
      return Optional.empty();
    } catch (IllegalArgumentException unknown) {
      settings.problem(key, String.valueOf(unknown.getMessage()));
      return Optional.empty();
    }
  }
}
