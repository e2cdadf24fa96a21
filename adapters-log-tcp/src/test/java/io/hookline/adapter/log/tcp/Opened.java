package io.hookline.adapter.log.tcp;

import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Adapters;
import java.util.HashMap;
import java.util.Map;

/** Shippers as a configuration makes them. */
final class Opened {
  private Opened() {}

  static LogShipper with(int port, AdapterContext context, String... keysAndValues) {
    Map<String, String> settings = new HashMap<>();
    settings.put("log.tcp.port", String.valueOf(port));
    for (int i = 0; i < keysAndValues.length; i += 2) {
      settings.put(keysAndValues[i], keysAndValues[i + 1]);
    }
    return Adapters.open(LogShipper.class, "tcp", settings, context);
  }
}
