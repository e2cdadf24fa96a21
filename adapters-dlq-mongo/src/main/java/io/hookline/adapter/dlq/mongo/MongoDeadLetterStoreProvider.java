package io.hookline.adapter.dlq.mongo;

import io.hookline.port.DeadLetterStore;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;

/** {@code dlq.type: mongo}. */
public final class MongoDeadLetterStoreProvider implements AdapterProvider<DeadLetterStore> {
  /** For {@link java.util.ServiceLoader}. */
  public MongoDeadLetterStoreProvider() {}

  @Override
  public Class<DeadLetterStore> port() {
    return DeadLetterStore.class;
  }

  @Override
  public String type() {
    return "mongo";
  }

  @Override
  public List<Key<?>> keys() {
    return MongoKeys.ALL;
  }

  @Override
  public AdapterFactory<DeadLetterStore> configure(Settings settings) {
    MongoStoreSettings store = MongoKeys.read(settings);
    return AdapterFactory.checked(
        context -> MongoDeadLetterStore.open(store, context.events()),
        _ -> MongoDeadLetterStore.look(store));
  }
}
