package io.hookline.adapter.log.tcp;

import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterContext;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A shipper with a spool on disk")
class SpoolContractTest extends EcsContractTest {
  @TempDir private Path folder;

  @Override
  protected LogShipper open(int port, AdapterContext context) {
    return Opened.with(port, context, "log.tcp.spool", folder.resolve("spool").toString());
  }
}
