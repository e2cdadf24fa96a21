package io.hookline.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.HttpMethod;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.Unreachable;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** T8 for TLS, and T10. */
abstract class TlsClauses extends Clauses {
  private static final List<String> NO_ALPN = List.of();
  private static final List<String> HTTP_1 = List.of("http/1.1");
  private static final List<String> HTTP_2 = List.of("h2", "http/1.1");

  private final TestCertificates certificates;

  TlsClauses(Opener opener) throws GeneralSecurityException, IOException {
    super(opener);
    this.certificates = TestCertificates.create();
  }

  @Override
  KeyStore trusted() throws GeneralSecurityException, IOException {
    return certificates.trusted();
  }

  @Test
  @DisplayName("T10 HTTP/1.1 over TLS, where the server offers no more")
  void http1() throws Exception {
    ScriptedServer server = server(TestCertificates.GOOD, HTTP_1, Script.answering(OK));

    assertThat(answerOf(get(server.url("localhost", "/a"))).excerpt().text()).isEqualTo("ok");
    assertThat(answerOf(call(HttpMethod.POST, server.url("localhost", "/b"), "x")).status())
        .isEqualTo(200);

    assertThat(server.requests().getFirst().line()).isEqualTo("GET /a HTTP/1.1");
    assertThat(server.requests().getLast().body().text()).isEqualTo("x");
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  @DisplayName("T10 HTTP/1.1 over TLS, where the server knows no ALPN; its address is certified")
  void withoutAlpn() throws Exception {
    ScriptedServer server = server(TestCertificates.GOOD, NO_ALPN, Script.answering(OK));

    assertThat(answerOf(get(server.url("127.0.0.1", "/"))).status()).isEqualTo(200);
  }

  @Test
  @DisplayName("T10 HTTP/2 where the server offers it, on one connection")
  void http2() throws Exception {
    ScriptedServer server = server(TestCertificates.GOOD, HTTP_2, new Http2Script());

    assertThat(answerOf(get(server.url("localhost", "/"))).status()).isEqualTo(200);
    assertThat(answerOf(call(HttpMethod.POST, server.url("localhost", "/"), "x")).status())
        .isEqualTo(200);

    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  @DisplayName("T8 a certificate of nobody that is trusted")
  void selfSigned() throws Exception {
    assertThat(failure(TestCertificates.SELF_SIGNED)).startsWith("TLS: certificate not trusted");
  }

  @Test
  @DisplayName("T8 a certificate of another host")
  void otherHost() throws Exception {
    assertThat(failure(TestCertificates.OTHER_HOST))
        .startsWith("TLS: certificate not for this host");
  }

  @Test
  @DisplayName("T8 a certificate of the past")
  void expired() throws Exception {
    assertThat(failure(TestCertificates.EXPIRED)).startsWith("TLS: certificate expired");
  }

  @Test
  @DisplayName("T8 a server that does not speak TLS")
  void plain() {
    ScriptedServer server =
        server(client -> {
          client.write("220 mail.example ESMTP\r\n");
          client.awaitClose();
        });
    URI url = URI.create("https://localhost:" + server.port() + "/");

    assertThat(send(get(url)).outcome())
        .isEqualTo(new Unreachable("TLS: the server does not speak TLS"));
  }

  @Test
  @DisplayName("T8 a server that hangs up during the handshake")
  void hangsUp() {
    ScriptedServer server = server(client -> client.read(1));
    URI url = URI.create("https://localhost:" + server.port() + "/");

    assertThat(send(get(url)).outcome()).isInstanceOf(Unreachable.class);
  }

  @Test
  @DisplayName("T8 T11 connections that end are told apart over TLS as well")
  void closed() throws Exception {
    ScriptedServer server =
        server(
            TestCertificates.GOOD,
            HTTP_1,
            client -> {
              client.read();
              if (client.number() == 1) {
                client.write(OK);
                client.read();
              }
            });
    URI url = server.url("localhost", "/");

    assertThat(send(get(url)).outcome()).isInstanceOf(Answered.class);
    assertThat(send(get(url)).outcome())
        .isEqualTo(new Unreachable("connection closed before an answer"));
    assertThat(server.requests()).hasSize(3);
  }

  private String failure(String certificate) throws Exception {
    ScriptedServer server = server(certificate, HTTP_1, Script.answering(OK));
    Outcome outcome = send(get(server.url("localhost", "/"))).outcome();
    assertThat(outcome).isInstanceOf(Unreachable.class);
    assertThat(server.requests()).isEmpty();
    return outcome.describe();
  }

  private ScriptedServer server(String certificate, List<String> protocols, Script script)
      throws GeneralSecurityException, IOException {
    return keep(ScriptedServer.startTls(certificates.server(certificate), protocols, script));
  }
}
