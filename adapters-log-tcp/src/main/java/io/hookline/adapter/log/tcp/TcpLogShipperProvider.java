package io.hookline.adapter.log.tcp;

import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;
import java.util.random.RandomGenerator;

/** {@code log.ship.type: tcp}. */
public final class TcpLogShipperProvider implements AdapterProvider<LogShipper> {
  @Override
  public Class<LogShipper> port() {
    return LogShipper.class;
  }

  @Override
  public String type() {
    return "tcp";
  }

  @Override
  public List<Key<?>> keys() {
    return LogTcpKeys.ALL;
  }

  @Override
  public AdapterFactory<LogShipper> configure(Settings settings) {
    TcpSettings chosen = LogTcpKeys.read(settings);
    return context -> TcpLogShipper.open(chosen, context, RandomGenerator.getDefault());
  }
}
