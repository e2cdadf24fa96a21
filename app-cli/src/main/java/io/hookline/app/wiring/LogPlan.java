package io.hookline.app.wiring;

import io.hookline.app.config.AdapterChoice;
import io.hookline.app.config.LogKeys;
import io.hookline.app.log.FileFormat;
import io.hookline.log.Severity;
import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterFactory;
import java.util.Optional;

/**
 * What is logged and where it goes, beside the file's name and size.
 *
 * @param level the least serious that is logged
 * @param format how the lines of the file look
 * @param shipper opens the way to the log server, where one was chosen
 */
record LogPlan(Severity level, FileFormat format, Optional<AdapterFactory<LogShipper>> shipper) {

  static LogPlan read(ConfigReader reader) {
    return new LogPlan(
        reader.settings().get(LogKeys.LEVEL), reader.settings().get(LogKeys.FORMAT), ship(reader));
  }

  private static Optional<AdapterFactory<LogShipper>> ship(ConfigReader reader) {
    return reader.settings().get(LogKeys.SHIP_TYPE).equals(AdapterChoice.NONE)
        ? Optional.empty()
        : reader.adapter(LogShipper.class, LogKeys.SHIP_TYPE);
  }
}
