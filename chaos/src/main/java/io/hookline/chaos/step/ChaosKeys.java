package io.hookline.chaos.step;

import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import io.hookline.spi.ValueTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the harness tells the process that it is going to kill. */
final class ChaosKeys {
  static final Key<Optional<StopAt>> STOP =
      Key.optional("chaos.stop", StopAt.TYPE, "where to stand still");

  static final Key<Path> MARKER =
      Key.of("chaos.marker", ValueTypes.PATH, "stopped", "the file that tells that it was reached");

  static final List<Key<?>> ALL = List.of(STOP, MARKER);

  private ChaosKeys() {}

  static Gate gate(Settings settings) {
    return new Gate(settings.get(STOP), settings.get(MARKER));
  }
}
