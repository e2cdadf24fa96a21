package io.hookline.adapter.dlq.mongo;

import static io.hookline.adapter.dlq.mongo.Samples.buried;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.WorkerIdentity;
import io.hookline.letter.Facet;
import io.hookline.letter.LetterFilter;
import io.hookline.port.AdapterException;
import io.hookline.port.DeadLetterStore;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import io.hookline.testkit.http.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.X509KeyManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Over TLS a store in MongoDB")
class TlsTest {
  private static final String SECRET = "s3cr3t";
  private static final String CA = "dlq.mongo.tls.ca";
  private static final String TIMEOUT = "dlq.mongo.timeout";
  private static final String SOON = "2s";

  private static @TempDir Path folder;
  private static TestCertificates certificates;

  private final List<DeliveryEvent> events = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void certify() throws GeneralSecurityException, IOException {
    certificates = TestCertificates.create();
    Files.writeString(folder.resolve("ca.pem"), certificates.trustedPem());
  }

  @DisplayName("keeps letters and finds them, where the authority is trusted")
  @Test
  void works() throws Exception {
    try (InProcessServer server = server(TestCertificates.GOOD);
        DeadLetterStore store = open(server.uri() + "/?tls=true", CA, file("ca.pem"))) {
      store.record(buried(1, 3));
      store.record(buried(1, 3));

      assertThat(StoreFixture.all(store)).hasSize(3);
      assertThat(store.count(LetterFilter.ALL, Facet.STATUS)).containsValue(3L);
      assertThat(events).isEmpty();
    }
  }

  @DisplayName("says in one line, without a secret, why the server cannot be trusted")
  @ParameterizedTest
  @CsvSource({
    "good, '', nobody who is trusted vouches for its certificate; name the file of who does with",
    "self-signed, ca.pem, nobody who is trusted vouches for its certificate",
    "other-host, ca.pem, 127.0.0.1",
    "expired, ca.pem, NotAfter"
  })
  void untrusted(String certificate, String ca, String why) throws Exception {
    try (InProcessServer server = server(certificate)) {
      String uri = server.uri().replace("//", "//hookline:" + SECRET + "@") + "/?tls=true";
      try (DeadLetterStore store =
          ca.isEmpty() ? open(uri, TIMEOUT, SOON) : open(uri, TIMEOUT, SOON, CA, file(ca))) {
        assertThat(events).singleElement().isInstanceOf(Trouble.class);
        assertThat(events.getFirst().toString())
            .contains("TLS: ", why)
            .doesNotContain(SECRET)
            .doesNotContain("\n");
        assertThatThrownBy(() -> StoreFixture.all(store))
            .isInstanceOf(AdapterException.class)
            .hasMessageContaining(why);
      }
    }
  }

  @DisplayName("says so, where only the server wants TLS")
  @Test
  void plain() throws Exception {
    try (InProcessServer server = server(TestCertificates.GOOD);
        DeadLetterStore _ = open(server.uri(), TIMEOUT, SOON)) {
      assertThat(events.toString()).contains("perhaps one side wants TLS and the other does not");
    }
  }

  @DisplayName("is not opened with authorities that cannot be read")
  @ParameterizedTest
  @CsvSource({"missing.pem, there is no such file", "empty.pem, it holds no certificates in PEM"})
  void unusable(String name, String why) throws IOException {
    Files.writeString(folder.resolve("empty.pem"), "nothing\n");
    assertThatThrownBy(() -> open("mongodb://127.0.0.1:1/?tls=true", CA, file(name)))
        .isInstanceOf(AdapterException.class)
        .hasMessage("dlq.mongo.tls.ca: %s: %s".formatted(file(name), why));
  }

  @DisplayName("has no use for authorities where its connection string does not ask for TLS")
  @Test
  void useless() {
    Settings settings = settings("mongodb://127.0.0.1:1", CA, file("ca.pem"));
    new MongoDeadLetterStoreProvider().configure(settings);
    assertThat(settings.problems())
        .singleElement()
        .asString()
        .contains("dlq.mongo.tls.ca", "add tls=true to dlq.mongo.uri");
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  private static InProcessServer server(String certificate)
      throws GeneralSecurityException, IOException {
    X509KeyManager keys =
        (X509KeyManager) certificates.keyManagers(certificate).getKeyManagers()[0];
    return new InProcessServer(keys, certificate);
  }

  private DeadLetterStore open(String uri, String... more) {
    AdapterContext context =
        new AdapterContext(
            new WorkerIdentity("worker", "localhost", 1),
            InstantSource.system(),
            InstantSource.system(),
            events::add);
    return new MongoDeadLetterStoreProvider().configure(settings(uri, more)).open(context);
  }

  private static Settings settings(String uri, String... more) {
    Map<String, String> values = new HashMap<>(Map.of("dlq.mongo.uri", uri, TIMEOUT, "30s"));
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return new Settings(SettingsSource.of(values, "test.yaml:1"));
  }
}
