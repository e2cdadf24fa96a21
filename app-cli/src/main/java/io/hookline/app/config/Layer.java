package io.hookline.app.config;

import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * One layer of the configuration.
 *
 * @param source gives the texts
 * @param places where each key of this layer stands, such as {@code hookline.yaml:12}
 */
record Layer(ConfigSource source, Map<String, String> places) {
  /** Keeps its own copy. */
  Layer {
    places = Map.copyOf(places);
  }
}
