package io.hookline.adapter.log.tcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.AdapterException;
import io.hookline.port.LogShipper;
import io.hookline.spi.AdapterContext;
import io.hookline.testkit.http.TestCertificates;
import io.hookline.testkit.log.Conduct;
import io.hookline.testkit.log.LogReceiver;
import io.hookline.testkit.log.ToldEvents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A shipper over TLS")
@Timeout(120)
class TlsTest {
  private static final int ALL = 4000;
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private static Path folder;
  private static TestCertificates certificates;

  private final ToldEvents told = new ToldEvents();

  @BeforeAll
  static void makeCertificates() throws GeneralSecurityException, IOException {
    certificates = TestCertificates.create();
    Files.writeString(folder.resolve("ca.pem"), certificates.trustedPem());
    OwnPem.write(certificates, folder);
  }

  @DisplayName("sends everything to a server that it can trust, and shows who it is")
  @ParameterizedTest
  @ValueSource(strings = {"keep-open", "open-send-close"})
  void trusted(String mode) throws Exception {
    try (TlsReceiver server = TlsReceiver.start(certificates, TestCertificates.GOOD);
        LogShipper shipper = open(server.port(), mode)) {
      IntStream.range(0, ALL).mapToObj(Entries::delivered).forEach(shipper::ship);
      await().atMost(LONG).until(() -> server.lines() == ALL);
      assertThat(told.all()).isEmpty();
    }
  }

  @DisplayName("goes on filling the spool while the server keeps silent")
  @Test
  void silent() {
    try (LogReceiver server = LogReceiver.with(Conduct.HANGS);
        LogShipper shipper =
            open(
                server.port(),
                "keep-open",
                "log.tcp.connect-timeout",
                "60s",
                "log.tcp.spool",
                folder.resolve("spool").toString())) {
      shipper.ship(Entries.delivered(0));
      await().atMost(LONG).until(() -> server.connections() == 1);
      IntStream.range(0, ALL).mapToObj(Entries::delivered).forEach(shipper::ship);
      await().atMost(LONG).until(() -> shipper.count().spooled() == ALL);
      assertThat(told.all()).isEmpty();
    }
  }

  @DisplayName("sends nothing to a server that nobody vouches for")
  @ParameterizedTest
  @ValueSource(strings = {TestCertificates.SELF_SIGNED, TestCertificates.OTHER_HOST})
  void untrusted(String name) throws Exception {
    try (TlsReceiver server = TlsReceiver.start(certificates, name);
        LogShipper shipper = open(server.port(), "keep-open")) {
      shipper.ship(Entries.delivered(1));
      assertThat(told.next(LONG)).isInstanceOf(Trouble.class);
      assertThat(server.lines()).isZero();
    }
  }

  @DisplayName("names the file that it cannot use")
  @Test
  void unusable() {
    assertThatThrownBy(() ->
            Opened.with(5000, context(), "log.tcp.tls", "true", "log.tcp.tls.ca", "/no/such.pem"))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("/no/such.pem");
  }

  private LogShipper open(int port, String mode, String... more) {
    Stream<String> tls =
        Stream.of(
            "log.tcp.mode",
            mode,
            "log.tcp.tls",
            "true",
            "log.tcp.tls.ca",
            folder.resolve("ca.pem").toString(),
            "log.tcp.tls.certificate",
            folder.resolve("own.pem").toString(),
            "log.tcp.tls.key",
            folder.resolve("own-key.pem").toString());
    return Opened.with(
        port, context(), Stream.concat(tls, Arrays.stream(more)).toArray(String[]::new));
  }

  private AdapterContext context() {
    InstantSource clock = InstantSource.system();
    return new AdapterContext(Entries.WORKER, clock, clock, told);
  }
}
