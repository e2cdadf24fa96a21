package io.hookline.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.destination.Destination;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Payload;
import io.hookline.port.HttpCall;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** T2 and T3. */
abstract class RequestClauses extends Clauses {
  RequestClauses(Opener opener) {
    super(opener);
  }

  @Test
  @DisplayName("T2 method, target, headers and body arrive as given, with nothing added")
  void arrivesAsGiven() {
    ScriptedServer server = server(Script.answering(OK));

    send(
        call(
            HttpMethod.POST,
            server.url("/orders/%20new?a=1&b=%2F&a=2"),
            "{\"Id\":\"1\"}",
            new Header("Content-Type", "application/json; charset=utf-8"),
            new Header("X-Twice", "one"),
            new Header("X-Twice", "two")));

    ReceivedRequest request = server.requests().getFirst();
    assertThat(request.line()).isEqualTo("POST /orders/%20new?a=1&b=%2F&a=2 HTTP/1.1");
    assertThat(lowerCaseNames(request))
        .containsExactlyInAnyOrder(
            "host: 127.0.0.1:" + server.port(),
            "content-type: application/json; charset=utf-8",
            "x-twice: one",
            "x-twice: two",
            "content-length: 10");
    assertThat(request.body().text()).isEqualTo("{\"Id\":\"1\"}");
  }

  @ParameterizedTest
  @EnumSource(HttpMethod.class)
  @DisplayName("T2 every method can be used, with a body")
  void everyMethod(HttpMethod method) {
    ScriptedServer server = server(Script.answering("HTTP/1.1 204 No Content\r\n\r\n"));

    assertThat(answerOf(call(method, server.url("/"), "body")).status()).isEqualTo(204);

    assertThat(server.requests().getFirst().line()).isEqualTo(method.name() + " / HTTP/1.1");
    assertThat(server.requests().getFirst().body().text()).isEqualTo("body");
  }

  @Test
  @DisplayName("T2 a body of any bytes arrives whole, whatever its size")
  void largeBody() {
    ScriptedServer server = server(Script.answering(OK));
    byte[] bytes = new byte[3_000_000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }

    answerOf(post(server.url("/"), Payload.of(bytes)));

    assertThat(server.requests().getFirst().body().bytes()).isEqualTo(bytes);
  }

  @Test
  @DisplayName("T2 without a payload no body is sent")
  void noBody() {
    ScriptedServer server = server(Script.answering(OK));

    answerOf(get(server.url("/")));
    answerOf(post(server.url("/"), Payload.EMPTY));

    assertThat(lowerCaseNames(server.requests().getFirst()))
        .containsExactly("host: 127.0.0.1:" + server.port());
    assertThat(lowerCaseNames(server.requests().getLast())).contains("content-length: 0");
  }

  @Test
  @DisplayName("T2 a URL without a path asks for the root, and a fragment is not sent")
  void noPath() {
    ScriptedServer server = server(Script.answering(OK));

    answerOf(get(server.url("")));
    answerOf(get(server.url("?q=1#part")));

    assertThat(server.requests().getFirst().line()).isEqualTo("GET / HTTP/1.1");
    assertThat(server.requests().getLast().line()).isEqualTo("GET /?q=1 HTTP/1.1");
  }

  @Test
  @DisplayName("T2 letters outside ASCII are sent as UTF-8, in a target as percent signs")
  void otherLetters() {
    ScriptedServer server = server(Script.answering(OK));

    answerOf(
        call(HttpMethod.POST, server.url("/b\u00fccher"), "\u20ac", new Header("X", "\u00fc")));

    ReceivedRequest request = server.requests().getFirst();
    assertThat(request.line()).isEqualTo("POST /b%C3%BCcher HTTP/1.1");
    assertThat(lowerCaseNames(request))
        .contains("x: " + new String(utf8("\u00fc"), StandardCharsets.ISO_8859_1));
    assertThat(request.body().bytes()).isEqualTo(utf8("\u20ac"));
  }

  @Test
  @DisplayName("T2 user information in the URL is not sent")
  void userInformation() {
    ScriptedServer server = server(Script.answering(OK));

    answerOf(get(server.url("me:secret@127.0.0.1", "/")));

    ReceivedRequest request = server.requests().getFirst();
    assertThat(request.line()).isEqualTo("GET / HTTP/1.1");
    assertThat(lowerCaseNames(request)).containsExactly("host: 127.0.0.1:" + server.port());
  }

  @Test
  @DisplayName("T2 a job cannot set the fields that say where a request ends")
  void framingFields() {
    ScriptedServer server = server(Script.answering(OK));

    answerOf(
        call(
            HttpMethod.POST,
            server.url("/"),
            "body",
            new Header("Content-Length", "0"),
            new Header("transfer-encoding", "chunked"),
            new Header("HOST", "elsewhere.example")));

    assertThat(lowerCaseNames(server.requests().getFirst()))
        .containsExactlyInAnyOrder("host: 127.0.0.1:" + server.port(), "content-length: 4");
  }

  @Test
  @DisplayName("T3 a redirect is an answer, and is not followed")
  void redirect() {
    ScriptedServer elsewhere = server(Script.answering(OK));
    ScriptedServer server =
        server(
            Script.answering(
                "HTTP/1.1 307 Temporary Redirect\r\nLocation: "
                    + elsewhere.url("/")
                    + "\r\nContent-Length: 0\r\n\r\n"));

    assertThat(answerOf(get(server.url("/"))).status()).isEqualTo(307);

    assertThat(server.requests()).hasSize(1);
    assertThat(elsewhere.connections()).isZero();
  }

  private static HttpCall post(URI url, Payload payload) {
    return new HttpCall(HttpMethod.POST, url, Destination.of(url), Headers.NONE, payload, LIMITS);
  }

  private static List<String> lowerCaseNames(ReceivedRequest request) {
    return request.fields().stream().map(RequestClauses::lowerCaseName).toList();
  }

  private static String lowerCaseName(String field) {
    int colon = field.indexOf(':');
    return field.substring(0, colon).toLowerCase(Locale.ROOT) + field.substring(colon);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
