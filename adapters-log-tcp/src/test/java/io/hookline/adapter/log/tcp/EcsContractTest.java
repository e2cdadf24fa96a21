package io.hookline.adapter.log.tcp;

import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterContext;
import io.hookline.testkit.log.LogShipperContract;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;

@DisplayName("A shipper of JSON lines")
class EcsContractTest extends LogShipperContract {
  private static final Pattern LINE = Pattern.compile("\\{.*\"message\":\"([^\"]*)\".*}\n");

  @Override
  protected LogShipper open(int port, AdapterContext context) {
    return Opened.with(port, context);
  }

  @Override
  protected List<String> texts(String received) {
    return LINE.matcher(received).results().map((MatchResult line) -> line.group(1)).toList();
  }
}
