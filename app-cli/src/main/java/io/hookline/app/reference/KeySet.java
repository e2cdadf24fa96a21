package io.hookline.app.reference;

import io.hookline.spi.Key;
import java.util.List;
import java.util.Optional;

/**
 * Keys that count together.
 *
 * @param adapter the choice that they go with; empty for those that count in any case
 * @param keys in the order of the code
 */
record KeySet(Optional<Chosen> adapter, List<Key<?>> keys) {
  KeySet {
    keys = List.copyOf(keys);
  }

  /**
   * An adapter that was chosen, such as {@code queue.type: redis}.
   *
   * @param key the key that chooses
   * @param type the type that is chosen
   */
  record Chosen(Key<?> key, String type) {
    boolean isDefault() {
      return key.fallback().equals(Optional.of(type));
    }

    @Override
    public String toString() {
      return key.name() + ": " + type;
    }
  }
}
