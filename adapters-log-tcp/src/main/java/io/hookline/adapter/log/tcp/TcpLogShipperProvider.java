package io.hookline.adapter.log.tcp;

import io.hookline.port.AdapterException;
import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.io.IOException;
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
    return AdapterFactory.checked(
        context -> TcpLogShipper.open(chosen, context, RandomGenerator.getDefault()),
        _ -> look(chosen));
  }

  /** Connects, and says nothing. */
  private static String look(TcpSettings chosen) {
    try (Wire _ = chosen.connector(() -> {}).connect()) {
      return "a log server at " + chosen.server();
    } catch (IOException away) {
      throw new AdapterException(
          "log.tcp.host: no log server answers at %s (%s); start it, or set log.ship.type: none"
              .formatted(chosen.server(), Reason.of(away)),
          away);
    }
  }
}
