package io.hookline.adapter.log.tcp;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Adapters;
import io.hookline.spi.InvalidSettingsException;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The configuration of the shipper over TCP")
class TcpLogShipperProviderTest {

  @DisplayName("must name a port")
  @Test
  void port() {
    assertThatThrownBy(() -> open(Map.of()))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("log.tcp.port");
  }

  @DisplayName("names all that is wrong with it")
  @Test
  void problems() {
    assertThatThrownBy(() ->
            open(Map.of("log.tcp.port", "5000", "log.tcp.format", "xml", "log.tcp.rate", "0")))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("log.tcp.format")
        .hasMessageContaining("one of ecs, syslog")
        .hasMessageContaining("log.tcp.rate");
  }

  private static void open(Map<String, String> settings) {
    InstantSource clock = InstantSource.system();
    AdapterContext context = new AdapterContext(Entries.WORKER, clock, clock, _ -> {});
    Adapters.open(LogShipper.class, "tcp", settings, context).close();
  }
}
