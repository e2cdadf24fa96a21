package io.hookline.adapter.dlq.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.WorkerIdentity;
import io.hookline.port.DeadLetterStore;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("dlq.type: sqlite")
class SqliteDeadLetterStoreProviderTest {
  private final SqliteDeadLetterStoreProvider provider = new SqliteDeadLetterStoreProvider();

  @TempDir private Path temp;

  @Test
  @DisplayName("is found as a service, and names its key")
  void isFound() {
    assertThat(ServiceLoader.load(AdapterProvider.class).stream())
        .extracting(ServiceLoader.Provider::type)
        .contains(SqliteDeadLetterStoreProvider.class);
    assertThat(provider.port()).isEqualTo(DeadLetterStore.class);
    assertThat(provider.type()).isEqualTo("sqlite");
    assertThat(provider.keys()).isEqualTo(SqliteKeys.ALL);
    assertThat(settings(Map.of()).get(SqliteKeys.PATH)).isEqualTo(Path.of("data/dead-letters.db"));
  }

  @Test
  @DisplayName("opens nothing while it is configured, and then the file that is set")
  void opens() {
    Path file = temp.resolve("letters.db");
    Settings settings = settings(Map.of("dlq.sqlite.path", file.toString()));
    AdapterFactory<DeadLetterStore> factory = provider.configure(settings);
    settings.verify();
    assertThat(file).doesNotExist();

    InstantSource clock = InstantSource.system();
    try (DeadLetterStore store =
        factory.open(
            new AdapterContext(
                new WorkerIdentity("test-1", "localhost", 1), clock, clock, _ -> {}))) {
      store.record(Letters.buried("job", 0, 1, 1));
    }
    assertThat(file).isNotEmptyFile();
  }

  private static Settings settings(Map<String, String> values) {
    return new Settings(SettingsSource.of(values, ""));
  }
}
