package io.hookline.adapter.log.tcp;

import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterContext;
import io.hookline.testkit.log.LogShipperContract;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A shipper of syslog messages")
class SyslogContractTest extends LogShipperContract {

  @Override
  protected LogShipper open(int port, AdapterContext context) {
    return Opened.with(port, context, "log.tcp.format", "syslog");
  }

  /** Counts octets, as a receiver does. */
  @Override
  protected List<String> texts(String received) {
    List<String> texts = new ArrayList<>();
    int at = 0;
    int space = received.indexOf(' ');
    while (space > 0) {
      int end = space + 1 + Integer.parseInt(received.substring(at, space));
      if (end > received.length()) {
        break;
      }
      texts.add(received.substring(received.indexOf("] ", space) + 2, end));
      at = end;
      space = received.indexOf(' ', at);
    }
    return texts;
  }
}
