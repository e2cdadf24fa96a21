package io.hookline.adapter.dlq.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.port.DeadLetterStore;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("dlq.type: mongo")
class MongoDeadLetterStoreProviderTest {
  private static final String URI = "mongodb://hookline:s3cr3t@nowhere.invalid/?tls=true";

  @Test
  @DisplayName("is found as an adapter for dead letters")
  void isFound() {
    assertThat(ServiceLoader.load(AdapterProvider.class))
        .filteredOn(MongoDeadLetterStoreProvider.class::isInstance)
        .singleElement()
        .satisfies(provider -> {
          assertThat(provider.port()).isEqualTo(DeadLetterStore.class);
          assertThat(provider.type()).isEqualTo("mongo");
        });
  }

  @Test
  @DisplayName("keeps only its connection string secret")
  void masks() {
    assertThat(new MongoDeadLetterStoreProvider().keys())
        .filteredOn(Key::secret)
        .extracting(Key::name)
        .containsExactly("dlq.mongo.uri");
  }

  @ParameterizedTest
  @ValueSource(strings = {URI, "mongodb+srv://hookline:s3cr3t@nowhere.invalid"})
  @DisplayName("is configured without asking the network")
  void opensNothing(String uri) {
    Settings settings = settings(Map.of("dlq.mongo.uri", uri, "dlq.mongo.retention", "30d"));

    new MongoDeadLetterStoreProvider().configure(settings);

    assertThat(settings.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis://s3cr3t@host",
        "mongodb://hookline:s3cr3t:x@host",
        "mongodb://hookline:s3cr3t/x@host",
        "mongodb://hookline:s3cr3t%ZZ@host",
        "mongodb://s3cr3t'x:y:z/db",
        "mongodb://host/?authMechanism=s3cr3t",
        "mongodb://host:s3cr3t"
      })
  @DisplayName("says what a connection string must be, and never what it was")
  void refusesUri(String uri) {
    Settings settings = settings(Map.of("dlq.mongo.uri", uri));

    assertThatThrownBy(() -> new MongoDeadLetterStoreProvider().configure(settings))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageContaining("test.yaml:1: dlq.mongo.uri: its value is not valid: expected a")
        .hasMessageContaining("percent-encoded")
        .hasMessageNotContaining("s3cr3t");
  }

  @Test
  @DisplayName("must be told where MongoDB is")
  void needsUri() {
    assertThatThrownBy(() -> new MongoDeadLetterStoreProvider().configure(settings(Map.of())))
        .hasMessageContaining("dlq.mongo.uri: is missing");
  }

  @Test
  @DisplayName("refuses names that MongoDB would, and times that mean nothing")
  void refusesOthers() {
    Settings settings =
        settings(
            Map.of(
                "dlq.mongo.uri", URI,
                "dlq.mongo.database", "a/b",
                "dlq.mongo.collection", "",
                "dlq.mongo.retention", "999ms",
                "dlq.mongo.timeout", "0s"));

    new MongoDeadLetterStoreProvider().configure(settings);

    assertThat(settings.problems())
        .hasSize(3)
        .anyMatch(problem -> problem.contains("dlq.mongo.database: \"a/b\" is not valid"))
        .anyMatch(problem -> problem.contains("dlq.mongo.retention: \"999ms\" is not valid"))
        .anyMatch(problem -> problem.contains("dlq.mongo.timeout: \"0s\" is not valid"));
  }

  @Test
  @DisplayName("shows a connection string by its hosts alone")
  void shows() {
    MongoUri uri = new MongoUri("mongodb://hookline:s3cr3t@a:1,b:2/db?replicaSet=rs");

    assertThat(uri).hasToString("a:1,b:2");
    assertThat(List.of(uri).toString()).doesNotContain("s3cr3t");
  }

  private static Settings settings(Map<String, String> values) {
    return new Settings(SettingsSource.of(values, "test.yaml:1"));
  }
}
