package io.hookline.port;

import io.hookline.event.DeliveryListener;
import java.util.Optional;

/**
 * Counts and times what happens, for a system that watches over workers.
 *
 * <p>T1 Taking an event costs less than a microsecond, waits for nobody and never throws. T2 A
 * system that is slow, or cannot be reached, costs the deliveries nothing: what cannot be kept for
 * it is dropped and counted. T3 The number of time series is bounded, whatever is delivered to. T4
 * {@link #observe} is called once, before the first event. T5 After {@link #close} nothing is sent.
 */
public interface Telemetry extends DeliveryListener, AutoCloseable {

  /** Shows {@code figures}, too, from now on. */
  void observe(Figures figures);

  /**
   * All of it, for a system that asks for it; empty where this one is told by itself.
   *
   * @param accept what the asking one can read, as the HTTP header {@code Accept} has it
   */
  Optional<Page> page(String accept);

  /** Tells what was not told yet, and ends. */
  @Override
  void close();
}
