package io.hookline.chaos.step;

import io.hookline.port.DeadLetterStore;
import io.hookline.spi.Key;

/** {@code dlq.type: chaos}. */
public final class SteppingStoreProvider extends SteppingProvider<DeadLetterStore> {
  /** For the service loader. */
  public SteppingStoreProvider() {
    super(
        DeadLetterStore.class,
        Key.text("chaos.dlq", "sqlite", "the adapter that does the work"),
        SteppingStore::new);
  }
}
