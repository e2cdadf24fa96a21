package io.hookline.app.wiring;

import java.time.InstantSource;

/** The system's time at its start, whatever happens to the system's clock later. */
final class SteadyClock {
  private SteadyClock() {}

  static InstantSource started() {
    return io.hookline.spi.SteadyClock.started(InstantSource.system(), System::nanoTime);
  }
}
