package io.hookline.app.wiring;

import io.hookline.app.worker.HangUp;
import io.hookline.app.worker.StopSignal;
import io.hookline.event.DeliveryListener;
import java.time.InstantSource;

/**
 * What a command lends to the parts that are put together for it.
 *
 * @param clock the time
 * @param steady the time that never steps
 * @param stop tells when to end
 * @param hangUp tells when to read the configuration again
 * @param view is told every event, beside the log and the tally
 */
public record Host(
    InstantSource clock,
    InstantSource steady,
    StopSignal stop,
    HangUp hangUp,
    DeliveryListener view) {

  /** With the system's clock, and nobody who asks for the configuration to be read again. */
  public static Host of(StopSignal stop, DeliveryListener view) {
    return of(stop, HangUp.never(), view);
  }

  /** With the system's clock. */
  public static Host of(StopSignal stop, HangUp hangUp, DeliveryListener view) {
    return new Host(InstantSource.system(), SteadyClock.started(), stop, hangUp, view);
  }
}
