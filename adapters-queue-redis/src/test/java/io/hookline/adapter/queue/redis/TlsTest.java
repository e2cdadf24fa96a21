package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.claimOne;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.port.AdapterException;
import io.hookline.port.JobQueue;
import io.hookline.testkit.http.TestCertificates;
import io.hookline.testkit.queue.QueuedJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.X509KeyManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Over TLS a queue")
class TlsTest {
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private static @TempDir Path folder;

  private final int port = RealRedis.freePort();
  private final RealRedis redis =
      RealRedis.start(
          "--tls-port", String.valueOf(port),
          "--tls-cert-file", file("good.crt"),
          "--tls-key-file", file("good.key"),
          "--tls-ca-cert-file", file("ca.crt"),
          "--tls-auth-clients", "optional");

  @BeforeAll
  static void certify() throws Exception {
    TestCertificates certificates = TestCertificates.create();
    writeKey(certificates, TestCertificates.GOOD);
    write("ca", "CERTIFICATE", certificates.trusted().getCertificate("authority").getEncoded());
  }

  @BeforeEach
  void add() {
    new Producer(redis, "default").add(QueuedJob.first(1));
  }

  @AfterEach
  void stop() {
    redis.close();
  }

  @DisplayName("is worked on, where the authority is trusted")
  @Test
  void works() {
    try (JobQueue queue = queues("queue.redis.tls.ca", file("ca.crt")).open("worker-1")) {
      assertThat(claimOne(queue).job().id().value()).isEqualTo("job-1");
    }
  }

  @DisplayName("shows its own certificate, where Redis wants one")
  @Test
  void client() {
    redis.call("CONFIG", "SET", "tls-auth-clients", "yes");
    Queues queues =
        queues(
            "queue.redis.tls.ca", file("ca.crt"),
            "queue.redis.tls.certificate", file("good.crt"),
            "queue.redis.tls.key", file("good.key"));

    try (JobQueue queue = queues.open("worker-1")) {
      assertThat(claimOne(queue).job().id().value()).isEqualTo("job-1");
    }
    assertThatThrownBy(() -> queues("queue.redis.tls.ca", file("ca.crt")).open("worker-2"))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith("queue.redis.uri: Redis at rediss://127.0.0.1:" + port);
  }

  @DisplayName("is not opened, where Redis is vouched for by nobody who is trusted")
  @Test
  void untrusted() {
    assertThatThrownBy(() -> queues().open("worker-1"))
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith(
            "queue.redis.uri: Redis at rediss://127.0.0.1:"
                + port
                + " cannot be talked to over TLS: ");
  }

  private Queues queues(String... more) {
    Map<String, String> values = new HashMap<>();
    values.put("queue.redis.uri", "rediss://127.0.0.1:" + port);
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    return new Queues(values);
  }

  private static String file(String name) {
    return folder.resolve(name).toString();
  }

  private static void writeKey(TestCertificates certificates, String name) throws Exception {
    X509KeyManager keys = (X509KeyManager) certificates.keyManagers(name).getKeyManagers()[0];
    X509Certificate[] chain = keys.getCertificateChain(name);
    write(name, "CERTIFICATE", chain[0].getEncoded());
    Files.writeString(
        folder.resolve(name + ".key"), pem("PRIVATE KEY", keys.getPrivateKey(name).getEncoded()));
  }

  private static void write(String name, String kind, byte[] content) throws Exception {
    Files.writeString(folder.resolve(name + ".crt"), pem(kind, content));
  }

  private static String pem(String kind, byte[] content) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(kind, LINES.encodeToString(content));
  }
}
