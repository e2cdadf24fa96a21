package io.hookline.spi;

import io.hookline.event.DeliveryListener;
import java.time.InstantSource;

/**
 * What the host lends to an adapter.
 *
 * @param worker the worker's name, {@code host-pid} unless configured
 * @param clock the time; it may step, as the system's clock does when it is set
 * @param steady the time as it would be had nobody set the clock since the start: for leases and
 *     waits
 * @param events takes what the adapter has to tell
 */
public record AdapterContext(
    String worker, InstantSource clock, InstantSource steady, DeliveryListener events) {}
