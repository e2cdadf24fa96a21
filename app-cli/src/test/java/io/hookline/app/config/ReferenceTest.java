package io.hookline.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.spi.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The reference of all keys")
class ReferenceTest {
  private static final Path EXAMPLE = Path.of("../examples/hookline.yaml");

  private final KnownKeys known = new KnownKeys(ProviderRegistry.ofClassPath().keys());

  @DisplayName("goes with an example that has each key, every line of which can be used")
  @Test
  void example(@TempDir Path folder) throws IOException {
    String uncommented = Files.readString(EXAMPLE).replaceAll("(?m)^#(?=[a-z]|  )", "");
    Files.writeString(folder.resolve("hookline.yaml"), uncommented);
    Configuration configuration =
        ConfigLoader.load(
            new ConfigRequest(folder, Optional.empty(), Map.of(), Map.of(), Map.of()), known);
    assertThat(configuration.problems()).isEmpty();
    assertThat(configuration.shown(known))
        .extracting(ShownSetting::key)
        .containsExactlyInAnyOrderElementsOf(known.names());
    Settings settings = new Settings(configuration);
    known.all().forEach(settings::get);
    assertThat(settings.problems()).isEmpty();
  }
}
