package io.hookline.spi;

/**
 * An adapter that is configured and not opened yet.
 *
 * @param <P> the port
 */
@FunctionalInterface
public interface AdapterFactory<P> {

  /**
   * Opens files and connections.
   *
   * @throws io.hookline.port.AdapterException with one line that says what cannot be opened, where,
   *     why and what to do
   */
  P open(AdapterContext context);
}
