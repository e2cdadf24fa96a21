package io.hookline.adapter.log.tcp;

import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterContext;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A shipper that opens a connection for each batch")
class OpenSendCloseContractTest extends EcsContractTest {
  @Override
  protected LogShipper open(int port, AdapterContext context) {
    return Opened.with(port, context, "log.tcp.mode", "open-send-close");
  }
}
