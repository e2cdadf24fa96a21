package io.hookline.spi;

import java.util.List;

/**
 * Makes adapters of one type for one port. Found by {@link java.util.ServiceLoader}; needs a public
 * constructor without arguments.
 *
 * @param <P> the port, such as {@code JobQueue}
 */
public interface AdapterProvider<P> {

  /** The port's interface. */
  Class<P> port();

  /** The name users choose it by, such as {@code file} in {@code queue.type: file}. */
  String type();

  /** Every key that {@link #configure} may read; what is not listed here is refused as unknown. */
  List<Key<?>> keys();

  /**
   * Reads and checks the settings, and opens nothing: it also serves to check a configuration.
   * Problems are not thrown but collected by {@code settings}, and end the start before {@link
   * AdapterFactory#open} is called.
   */
  AdapterFactory<P> configure(Settings settings);
}
