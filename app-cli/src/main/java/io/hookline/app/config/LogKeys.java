package io.hookline.app.config;

import io.hookline.app.log.FileFormat;
import io.hookline.log.Severity;
import io.hookline.spi.Key;
import io.hookline.spi.ValueTypes;
import java.util.List;

/** What is logged and where it goes. The rest of {@code log.*} belongs to the adapters. */
public final class LogKeys {
  public static final Key<Severity> LEVEL =
      Key.of(
          "log.level",
          ValueTypes.choice(Severity.class),
          "info",
          "the least serious that is logged; at warn, deliveries are not");

  public static final Key<FileFormat> FORMAT =
      Key.of(
          "log.format",
          ValueTypes.choice(FileFormat.class),
          "text",
          "how the lines of the log file look; json: Elastic Common Schema");

  public static final Key<String> SHIP_TYPE =
      Key.text(
          "log.ship.type",
          AdapterChoice.NONE,
          "the adapter that sends the log to a server; none: nothing does");

  static final List<Key<?>> ALL = List.of(LEVEL, FORMAT, SHIP_TYPE);

  private LogKeys() {}
}
