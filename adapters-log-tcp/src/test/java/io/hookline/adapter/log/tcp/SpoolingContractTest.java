package io.hookline.adapter.log.tcp;

import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterContext;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A shipper with a small spool")
class SpoolingContractTest extends EcsContractTest {
  @TempDir private Path spool;

  @Override
  protected LogShipper open(int port, AdapterContext context) {
    return Opened.with(
        port, context, "log.tcp.spool", spool.toString(), "log.tcp.spool-size", "1MiB");
  }
}
