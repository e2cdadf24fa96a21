package io.hookline.app.config;

import io.hookline.spi.Key;
import io.hookline.spi.ValueTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where plugins are. */
public final class PluginKeys {
  public static final Key<Optional<Path>> DIR =
      Key.optional("plugins.dir", ValueTypes.PATH, "the folder with one folder for each plugin")
          .otherwise("`plugins`, in the folder where Hookline is installed")
          .example("/opt/hookline/plugins");

  static final List<Key<?>> ALL = List.of(DIR);

  private PluginKeys() {}
}
