package io.hookline.testkit.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.HttpMethod;
import io.hookline.job.Outcome.Answered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What an answer is, and T7. */
abstract class AnswerClauses extends Clauses {
  private static final long GIGABYTE = 1_000_000_000;
  private static final String CHUNKED_HEAD =
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

  AnswerClauses(Opener opener) {
    super(opener);
  }

  @Test
  @DisplayName("An answer has its status, its Retry-After as it was sent, and its body")
  void parts() {
    ScriptedServer server =
        server(
            Script.answering(
                "HTTP/1.1 503 Busy\r\nretry-after:  120 \r\nContent-Length: 4\r\n\r\nbusy"));

    Answered answer = answerOf(get(server.url("/")));

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.retryAfter()).contains("120");
    assertThat(answer.excerpt().text()).isEqualTo("busy");
  }

  @Test
  @DisplayName("A chunked body is put together, and its trailer passed over")
  void chunked() {
    ScriptedServer server =
        server(
            Script.answering(CHUNKED_HEAD + "3;x=y\r\none\r\n3\r\ntwo\r\n0\r\nX-Sum: 6\r\n\r\n"));

    assertThat(answerOf(get(server.url("/"))).excerpt().text()).isEqualTo("onetwo");
    assertThat(answerOf(get(server.url("/"))).excerpt().text()).isEqualTo("onetwo");

    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  @DisplayName("A body without a length ends with its connection")
  void untilClose() {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write("HTTP/1.0 200 OK\r\n\r\nall of it");
        });

    assertThat(answerOf(get(server.url("/"))).excerpt().text()).isEqualTo("all of it");
  }

  @Test
  @DisplayName("Half a connection is enough for an answer")
  void halfClosed() {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write("HTTP/1.1 200 OK\r\n\r\nall of it");
          client.halfClose();
          client.awaitClose();
        });

    assertThat(answerOf(get(server.url("/"))).excerpt().text()).isEqualTo("all of it");
  }

  @Test
  @DisplayName("Answers to HEAD, 204 and 304 have no body, whatever their heads say")
  void bodyless() {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n");
          client.read();
          client.write("HTTP/1.1 204 No Content\r\n\r\n");
          client.read();
          client.write("HTTP/1.1 304 Not Modified\r\nContent-Length: 1000\r\n\r\n");
          client.awaitClose();
        });

    assertThat(answerOf(call(HttpMethod.HEAD, server.url("/"), "")).excerpt().size()).isZero();
    assertThat(answerOf(get(server.url("/"))).status()).isEqualTo(204);
    assertThat(answerOf(get(server.url("/"))).status()).isEqualTo(304);

    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  @DisplayName("Informational answers are passed over")
  void informational() {
    ScriptedServer server =
        server(
            Script.answering(
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                    + OK));

    assertThat(answerOf(get(server.url("/"))).status()).isEqualTo(200);
    assertThat(answerOf(get(server.url("/"))).excerpt().text()).isEqualTo("ok");
  }

  @Test
  @DisplayName("An answer that comes before the request was read is an answer")
  void early() {
    ScriptedServer server =
        server(client -> {
          client.write("HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
          client.awaitClose();
        });

    String body = "x".repeat(5_000_000);
    assertThat(answerOf(call(HttpMethod.POST, server.url("/"), body)).status()).isEqualTo(413);
  }

  @Test
  @DisplayName("T7 a body as long as the limit is kept whole, and its connection used again")
  void justFits() {
    String body = "x".repeat(RESPONSE_BYTES);
    ScriptedServer server = server(Script.answering(response(body)));

    assertThat(answerOf(get(server.url("/"))).excerpt().text()).isEqualTo(body);
    assertThat(answerOf(get(server.url("/"))).excerpt().text()).isEqualTo(body);

    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  @DisplayName("T7 a body without end is cut off at the limit, and its connection dropped")
  void endless() throws InterruptedException {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write("HTTP/1.1 202 Accepted\r\nContent-Length: " + GIGABYTE + "\r\n\r\n");
          client.flood("x".repeat(10_000), GIGABYTE);
        });

    Answered answer = answerOf(get(server.url("/")));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.excerpt().text()).isEqualTo("x".repeat(RESPONSE_BYTES));
    assertThat(server.awaitEnd(SOON)).isTrue();
  }

  @Test
  @DisplayName("T7 compressed bodies are kept as what they mean")
  void compressed() throws IOException {
    assertThat(excerptOf("gzip", gzip(text("meant")))).isEqualTo("meant");
    assertThat(excerptOf("X-GZIP", gzip(text("meant")))).isEqualTo("meant");
    assertThat(excerptOf("deflate", deflate(text("meant"), false))).isEqualTo("meant");
    assertThat(excerptOf("deflate", deflate(text("meant"), true))).isEqualTo("meant");
    assertThat(excerptOf("identity", text("meant"))).isEqualTo("meant");
  }

  @Test
  @DisplayName("T7 a small body that expands to a huge one is cut off at the limit")
  void bomb() throws IOException {
    byte[] small = gzip(new byte[500 * RESPONSE_BYTES]);
    byte[] large = gzip(new byte[100_000 * RESPONSE_BYTES]);
    assertThat(small).hasSizeLessThan(RESPONSE_BYTES);
    assertThat(large).hasSizeGreaterThan(RESPONSE_BYTES);

    assertThat(excerptOf("gzip", small)).isEqualTo("\0".repeat(RESPONSE_BYTES));
    assertThat(excerptOf("gzip", large)).isEqualTo("\0".repeat(RESPONSE_BYTES));
  }

  @Test
  @DisplayName("T7 of a body that cannot be expanded what there is is kept")
  void brokenCompression() throws IOException {
    byte[] whole = gzip(text("meant ".repeat(20)));
    byte[] cutOff = Arrays.copyOf(whole, whole.length - 9);

    assertThat(excerptOf("gzip", text("no gzip"))).isEqualTo("no gzip");
    assertThat(excerptOf("gzip", cutOff)).startsWith("meant");
    assertThat(excerptOf("br", text("unknown"))).isEqualTo("unknown");
  }

  private String excerptOf(String encoding, byte[] body) {
    ScriptedServer server =
        server(client -> {
          client.read();
          client.write(
              "HTTP/1.1 200 OK\r\nContent-Encoding: %s\r\nContent-Length: %d\r\n\r\n"
                  .formatted(encoding, body.length));
          client.write(body);
          client.awaitClose();
        });
    return answerOf(get(server.url("/"))).excerpt().text();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] deflate(byte[] bytes, boolean bare) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (OutputStream deflate = new DeflaterOutputStream(out, deflater)) {
      deflate.write(bytes);
    } finally {
      deflater.end();
    }
    return out.toByteArray();
  }
}
