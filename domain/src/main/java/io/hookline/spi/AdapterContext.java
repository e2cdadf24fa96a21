package io.hookline.spi;

import io.hookline.event.DeliveryListener;
import io.hookline.job.WorkerIdentity;
import java.time.InstantSource;

/**
 * What the host lends to an adapter.
 *
 * @param worker who works here
 * @param clock the time; it may step, as the system's clock does when it is set
 * @param steady the time as it would be had nobody set the clock since the start: for leases and
 *     waits
 * @param events takes what the adapter has to tell
 */
public record AdapterContext(
    WorkerIdentity worker, InstantSource clock, InstantSource steady, DeliveryListener events) {

  /**
   * The version of the SPI and the ports. It grows when they offer more than before; what a plugin
   * was made for goes on working. A plugin made for a newer one is refused.
   */
  public static final int SPI_VERSION = 1;
}
