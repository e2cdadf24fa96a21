package io.hookline.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.plugin.ProviderRegistry;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The reference of all keys")
class ReferenceTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");
  private static final Path EXAMPLE = Path.of("../examples/hookline.yaml");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.-]+)` \\|.*\\| (.+) \\|$");

  private final KnownKeys known = new KnownKeys(ProviderRegistry.ofClassPath().keys());

  @DisplayName("has each key once, and no other")
  @Test
  void complete() throws IOException {
    List<String> documented =
        ROW.matcher(Files.readString(PAGE)).results().map(row -> row.group(1)).toList();
    assertThat(documented).containsExactlyInAnyOrderElementsOf(known.names());
  }

  @DisplayName("gives the defaults that the code has")
  @Test
  void defaults() throws IOException {
    for (MatchResult row : ROW.matcher(Files.readString(PAGE)).results().toList()) {
      Optional<String> fallback = known.find(row.group(1)).flatMap(Key::fallback);
      fallback
          .filter(text -> !text.isEmpty())
          .ifPresent(text -> assertThat(row.group(2)).as(row.group(1)).isEqualTo("`" + text + "`"));
    }
  }

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
