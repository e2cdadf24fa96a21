package io.hookline.adapter.dlq.sqlite;

import io.hookline.port.DeadLetterStore;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** {@code dlq.type: sqlite}, the default. */
public final class SqliteDeadLetterStoreProvider implements AdapterProvider<DeadLetterStore> {
  /** How long another process that writes is waited for. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @Override
  public Class<DeadLetterStore> port() {
    return DeadLetterStore.class;
  }

  @Override
  public String type() {
    return "sqlite";
  }

  @Override
  public List<Key<?>> keys() {
    return SqliteKeys.ALL;
  }

  @Override
  public AdapterFactory<DeadLetterStore> configure(Settings settings) {
    Path path = settings.get(SqliteKeys.PATH);
    return AdapterFactory.checked(
        _ -> SqliteDeadLetterStore.open(path, PATIENCE), _ -> look(new LetterFile(path)));
  }

  /** Opens no database: that would make files beside it. */
  private static String look(LetterFile file) {
    file.check();
    return file.path() + (file.exists() ? "" : ", which is made with the first dead letter");
  }
}
