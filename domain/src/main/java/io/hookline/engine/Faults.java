package io.hookline.engine;

import io.hookline.port.AdapterException;

/** Words for what an adapter throws, so that an engine which lives on can say so. */
final class Faults {
  private Faults() {}

  /**
   * What failed: an {@link AdapterException} says it itself, all else is a fault of the adapter.
   */
  static String text(RuntimeException fault) {
    return fault instanceof AdapterException failure
        ? String.valueOf(failure.getMessage())
        : "an adapter broke: " + fault;
  }
}
