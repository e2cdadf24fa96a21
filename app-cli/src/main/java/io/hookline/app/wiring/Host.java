package io.hookline.app.wiring;

import io.hookline.app.worker.StopSignal;
import io.hookline.event.DeliveryListener;
import java.time.InstantSource;

/**
 * What a command lends to the parts that are put together for it.
 *
 * @param clock the time
 * @param steady the time that never steps
 * @param stop tells when to end
 * @param view is told every event, beside the log and the tally
 */
public record Host(
    InstantSource clock, InstantSource steady, StopSignal stop, DeliveryListener view) {

  /** With the system's clock. */
  public static Host of(StopSignal stop, DeliveryListener view) {
    return new Host(InstantSource.system(), SteadyClock.started(), stop, view);
  }
}
