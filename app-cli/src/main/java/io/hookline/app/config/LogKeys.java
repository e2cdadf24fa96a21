package io.hookline.app.config;

import io.hookline.spi.Key;
import java.util.List;

/** Where the log goes. The rest of {@code log.*} belongs to the adapters. */
public final class LogKeys {
  public static final Key<String> SHIP_TYPE =
      Key.text(
          "log.ship.type",
          AdapterChoice.NONE,
          "the adapter that sends the log to a server; none: nothing does");

  static final List<Key<?>> ALL = List.of(SHIP_TYPE);

  private LogKeys() {}
}
