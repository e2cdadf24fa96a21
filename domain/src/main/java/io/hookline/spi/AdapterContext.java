package io.hookline.spi;

import io.hookline.event.DeliveryListener;
import java.time.InstantSource;

/**
 * What the host lends to an adapter.
 *
 * @param worker the worker's name, {@code host-pid} unless configured
 * @param clock the time
 * @param events takes what the adapter has to tell
 */
public record AdapterContext(String worker, InstantSource clock, DeliveryListener events) {}
