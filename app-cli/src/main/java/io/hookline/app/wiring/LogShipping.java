package io.hookline.app.wiring;

import io.hookline.app.config.AdapterChoice;
import io.hookline.app.config.LogKeys;
import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterFactory;
import java.util.Optional;

/** Reads where the log is shipped to. */
final class LogShipping {
  private LogShipping() {}

  /** Empty where it is shipped nowhere. */
  static Optional<AdapterFactory<LogShipper>> read(ConfigReader reader) {
    return reader.settings().get(LogKeys.SHIP_TYPE).equals(AdapterChoice.NONE)
        ? Optional.empty()
        : reader.adapter(LogShipper.class, LogKeys.SHIP_TYPE);
  }
}
