package io.hookline.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.hookline.retry.RetryPreset;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Settings")
class SettingsTest {
  private static final Key<Duration> WAIT = Key.duration("a.wait", "5s", "a wait");
  private static final Key<Integer> COUNT = Key.integer("a.count", 1, 10, "3", "a count");
  private static final Key<Path> FILE = Key.path("a.file", "the file to read");
  private static final Key<Optional<String>> NOTE =
      Key.optional("a.note", ValueTypes.TEXT, "a note");

  @Test
  @DisplayName("give the default where nothing is set, also where it is set to nothing")
  void defaults() {
    Settings settings = settings(Map.of("a.count", " "));
    assertThat(settings.get(WAIT)).isEqualTo(Duration.ofSeconds(5));
    assertThat(settings.get(COUNT)).isEqualTo(3);
    assertThat(settings.get(NOTE)).isEmpty();
    settings.verify();
  }

  @Test
  @DisplayName("give what is set, as its type")
  void values() {
    Settings settings = settings(Map.of("a.wait", "250ms", "a.file", "x/y", "a.note", "hi"));
    assertThat(settings.get(WAIT)).isEqualTo(Duration.ofMillis(250));
    assertThat(settings.get(FILE)).isEqualTo(Path.of("x/y"));
    assertThat(settings.get(NOTE)).contains("hi");
  }

  @Test
  @DisplayName("collect every problem with its place, and what was expected")
  void problems() {
    Settings settings = settings(Map.of("a.wait", "5 parsecs", "a.count", "11"));
    settings.get(WAIT);
    settings.get(COUNT);
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(settings::verify)
        .satisfies(e ->
            assertThat(e.problems())
                .containsExactly(
                    "test:a.wait: a.wait: \"5 parsecs\" is not valid: expected a duration such"
                        + " as 500ms, 5s, 2h or 1d",
                    "test:a.count: a.count: \"11\" is not valid: expected a whole number from"
                        + " 1 to 10"));
  }

  @Test
  @DisplayName("tell a missing value with its meaning")
  void missing() {
    assertThatExceptionOfType(InvalidSettingsException.class)
        .isThrownBy(() -> settings(Map.of()).get(FILE))
        .withMessageContaining("a.file: is missing: expected a path, the file to read");
  }

  @Test
  @DisplayName("never show the value of a secret")
  void secrets() {
    Key<Integer> secret = COUNT.masked();
    Settings settings = settings(Map.of("a.count", "hunter2"));
    settings.get(secret);
    assertThat(settings.problems()).singleElement().asString().doesNotContain("hunter2");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "512B, 512", "16KiB, 16384", "4 MiB, 4194304", "1GiB, 1073741824"})
  @DisplayName("read sizes in powers of 1024")
  void sizes(String text, long bytes) {
    assertThat(ValueTypes.SIZE.parser().apply(text)).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({"16KB", "KiB", "-1", "1.5MiB", "9999999999999GiB", "99999999999999999999", "1 0"})
  @DisplayName("refuse sizes they cannot read, or that are no number of bytes")
  void badSizes(String text) {
    Settings settings = settings(Map.of("a.size", text));
    settings.get(Key.of("a.size", ValueTypes.SIZE, "1KiB", "a size"));
    assertThat(settings.problems()).hasSize(1);
  }

  @Test
  @DisplayName("read lists, choices, flags and URIs")
  void otherTypes() {
    Settings settings =
        settings(Map.of("l", "1s, 2m,,", "c", "standard-webhooks", "f", "true", "u", "a:b"));
    assertThat(settings.get(Key.of("l", ValueTypes.list(ValueTypes.DURATION), "", "a list")))
        .isEqualTo(List.of(Duration.ofSeconds(1), Duration.ofMinutes(2)));
    assertThat(settings.get(Key.of("c", ValueTypes.choice(RetryPreset.class), "seed", "one")))
        .isEqualTo(RetryPreset.STANDARD_WEBHOOKS);
    assertThat(settings.get(Key.flag("f", false, "a flag"))).isTrue();
    assertThat(settings.get(Key.uri("u", "x:y", "a URI"))).isEqualTo(URI.create("a:b"));
    settings.verify();
  }

  private static Settings settings(Map<String, String> values) {
    return new Settings(
        new SettingsSource() {
          @Override
          public Optional<String> value(String key) {
            return Optional.ofNullable(values.get(key));
          }

          @Override
          public String place(String key) {
            return "test:" + key;
          }
        });
  }
}
