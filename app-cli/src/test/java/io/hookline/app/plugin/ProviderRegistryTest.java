package io.hookline.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.port.HttpTransport;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The registry of adapters")
class ProviderRegistryTest {
  private static final AdapterProvider<JobQueue> FILE = new Named<>(JobQueue.class, "file");
  private static final AdapterProvider<JobQueue> REDIS = new Named<>(JobQueue.class, "redis");

  private static final AdapterProvider<HttpTransport> HTTP_FILE =
      new Named<>(HttpTransport.class, "file");

  @DisplayName("finds a provider by its port and type")
  @Test
  void found() {
    ProviderRegistry registry = new ProviderRegistry(List.of(FILE, REDIS, HTTP_FILE));
    assertThat(registry.find(JobQueue.class, "file")).isSameAs(FILE);
    assertThat(registry.find(JobQueue.class, "redis")).isSameAs(REDIS);
    assertThat(registry.find(HttpTransport.class, "file")).isSameAs(HTTP_FILE);
  }

  @DisplayName("tells the types there are, and the one that may have been meant")
  @Test
  void unknown() {
    ProviderRegistry registry = new ProviderRegistry(List.of(REDIS, FILE));
    assertThatThrownBy(() -> registry.find(JobQueue.class, "rediss"))
        .hasMessage("\"rediss\" is not known (did you mean redis?); available: file, redis");
  }

  @DisplayName("tells that a type is there, and not for that port")
  @Test
  void elsewhere() {
    ProviderRegistry registry = new ProviderRegistry(List.of(REDIS, HTTP_FILE));
    assertThatThrownBy(() -> registry.find(HttpTransport.class, "redis"))
        .hasMessage("\"redis\" has no HttpTransport; available: file");
    assertThatThrownBy(() -> registry.find(QueueInspector.class, "redis"))
        .hasMessage(
            "\"redis\" has no QueueInspector, so that it cannot be looked at or paused; available:"
                + " none");
    assertThatThrownBy(() -> registry.find(JobPublisher.class, "redis"))
        .hasMessage(
            "\"redis\" has no JobPublisher, so that commands cannot add jobs to it; available:"
                + " none");
  }

  @DisplayName("refuses two providers of one name for one port")
  @Test
  void twice() {
    List<AdapterProvider<?>> two = List.of(FILE, new Named<>(JobQueue.class, "file"));
    assertThatThrownBy(() -> new ProviderRegistry(two))
        .isInstanceOf(InvalidSettingsException.class)
        .hasMessageStartingWith("two adapters call themselves file for JobQueue: ");
  }

  @DisplayName("has Hookline's own adapters")
  @Test
  void ownOnes() {
    ProviderRegistry registry = ProviderRegistry.ofClassPath();
    assertThat(registry.find(JobQueue.class, "file").keys()).isNotEmpty();
    assertThat(registry.find(HttpTransport.class, "vertx").keys()).isNotEmpty();
    assertThat(registry.keys()).extracting(Key::name).contains("queue.file.path", "http.allow");
  }

  private record Named<P>(Class<P> port, String type) implements AdapterProvider<P> {
    @Override
    public List<Key<?>> keys() {
      return List.of();
    }

    @Override
    public AdapterFactory<P> configure(Settings settings) {
      throw new UnsupportedOperationException("not asked for here");
    }
  }
}
