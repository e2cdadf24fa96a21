package io.hookline.adapter.http.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Outcome.Answered;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.HttpTransport;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import io.hookline.testkit.http.Script;
import io.hookline.testkit.http.ScriptedServer;
import java.time.InstantSource;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The provider")
class VertxHttpTransportProviderTest {
  private static final AdapterContext CONTEXT =
      new AdapterContext(
          new WorkerIdentity("test", "localhost", 1),
          InstantSource.system(),
          InstantSource.system(),
          event -> {});

  private final VertxHttpTransportProvider provider = new VertxHttpTransportProvider();

  @Test
  @DisplayName("It is found, as vertx")
  void found() {
    assertThat(ServiceLoader.load(AdapterProvider.class).stream())
        .map(ServiceLoader.Provider::get)
        .filteredOn(VertxHttpTransportProvider.class::isInstance)
        .singleElement()
        .satisfies(found -> {
          assertThat(found.port()).isEqualTo(HttpTransport.class);
          assertThat(found.type()).isEqualTo("vertx");
        });
  }

  @Test
  @DisplayName("What it is configured with takes effect")
  void configured() {
    Settings settings = settings(Map.of("http.allow", "10.0.0.0/8, 127.0.0.1"));
    AdapterFactory<HttpTransport> factory = provider.configure(settings);

    try (ScriptedServer server =
            ScriptedServer.start(Script.answering("HTTP/1.1 204 No Content\r\n\r\n"));
        HttpTransport transport = factory.open(CONTEXT)) {
      assertThat(settings.problems()).isEmpty();
      assertThat(transport.send(Calls.get(server.url("/"))).outcome()).isInstanceOf(Answered.class);
    }
  }

  @Test
  @DisplayName("Problems are collected, and name the key and the cure")
  void problems() {
    Settings settings =
        settings(
            Map.of(
                "http.allow", "home",
                "http.connections-per-destination", "0",
                "http.event-loops", "many"));

    provider.configure(settings);

    assertThat(settings.problems())
        .containsExactlyInAnyOrder(
            "http.allow: \"home\" is not valid: expected a list, each item an address block such"
                + " as 127.0.0.0/8 or fd00::/8",
            "http.connections-per-destination: \"0\" is not valid: expected a whole number from 1"
                + " to 10000",
            "http.event-loops: \"many\" is not valid: expected a whole number from 1 to 256");
  }

  private static Settings settings(Map<String, String> values) {
    return new Settings(SettingsSource.of(values, ""));
  }
}
