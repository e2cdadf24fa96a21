package io.hookline.spi;

import java.util.Optional;
import java.util.function.Function;

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

  /**
   * Looks whether {@link #open} could succeed now, for {@code hookline config check --connect}.
   *
   * <p>A1 Nothing is changed that anybody else could see: no lock is taken, no job claimed, no
   * message sent, no file, table, group or topic made. A2 It ends within the time that the adapter
   * allows its server by configuration. A3 All that it opened is closed when it returns. A4 It may
   * be called beside workers that have the same adapter open, and need not succeed twice.
   *
   * @return what was found, in a few words without secrets, such as {@code Redis at
   *     redis://127.0.0.1:6379}; empty where there is nothing to look at
   * @throws io.hookline.port.AdapterException as {@link #open} would
   */
  default Optional<String> check(AdapterContext context) {
    return Optional.empty();
  }

  /** One that opens by {@code opening}, and looks by {@code look}. */
  static <P> AdapterFactory<P> checked(
      AdapterFactory<P> opening, Function<AdapterContext, String> look) {
    return new CheckedFactory<>(opening, look);
  }
}
