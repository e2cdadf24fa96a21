package io.hookline.spi;

import io.hookline.port.DeadLetterStore;
import io.hookline.testkit.InMemoryDeadLetterStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An adapter as third parties write them, but that it opens nothing. */
public class PaperStoreProvider implements AdapterProvider<DeadLetterStore> {
  private static final Key<Path> PATH = Key.path("dlq.paper.path", "the folder of the letters");
  private static final Key<Duration> DRYING =
      Key.duration("dlq.paper.drying", "5s", "how long the ink takes");

  @Override
  public Class<DeadLetterStore> port() {
    return DeadLetterStore.class;
  }

  @Override
  public String type() {
    return "paper";
  }

  @Override
  public List<Key<?>> keys() {
    return List.of(PATH, DRYING);
  }

  @Override
  public AdapterFactory<DeadLetterStore> configure(Settings settings) {
    settings.get(DRYING);
    settings.get(PATH);
    return _ -> new InMemoryDeadLetterStore();
  }
}
