package io.hookline.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.Redrive;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A dead letter as JSON")
class LetterJsonTest {
  private static final Instant AT = Instant.parse("2026-01-31T12:00:00Z");
  private static final UUID ID = UUID.fromString("0189d0ac-58a1-7c4f-9d4e-0123456789ab");

  @Test
  @DisplayName("has these fields, in this order, on one line")
  void fields() {
    assertThat(LetterJson.write(letter(), Secrets.KEPT))
        .isEqualTo(
            """
            {"id":7,"uuid":"0189d0ac-58a1-7c4f-9d4e-0123456789ab","worker":"ops1-42",\
            "queue":"file:/var/spool/orders.csv","job_id":"order-1","method":"POST",\
            "url":"https://a.example/hook?x=1",\
            "header":{"Authorization":"Bearer abc","X-Tag":["a","b"]},\
            "payload":"line\\nline \\"two\\"","error":"503 Service Unavailable",\
            "reason":"2 of 2 attempts failed",\
            "attempts":[\
            {"number":1,"at":"2026-01-31T12:00:00.000Z","took_ms":0.000001,"phases_ms":{},\
            "outcome":"connection refused","excerpt":""},\
            {"number":2,"at":"2026-01-31T12:00:01.500Z","took_ms":1200,\
            "phases_ms":{"connect":0.5,"response":1199.123456},\
            "outcome":"503 Service Unavailable","status":503,"excerpt":{"base64":"//4="}}],\
            "status":"processing","created_at":"2026-01-31T12:00:00.000Z",\
            "retried_at":"2026-01-31T12:00:00.007Z","queued":false,\
            "updated_at":"2026-01-31T12:00:00.007Z","version":3,\
            "audit":[{"at":"2026-01-31T12:00:00.007Z","who":"alice@ops1","what":"redriven"}]}\
            """);
  }

  @Test
  @DisplayName("comes back as it was")
  void roundTrip() {
    assertThat(LetterJson.read(LetterJson.write(letter(), Secrets.KEPT))).isEqualTo(letter());
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5})
  @DisplayName("comes back as it was whatever it holds, from a single line")
  void randomRoundTrips(long seed) {
    RandomLetters letters = new RandomLetters(new Random(seed));
    for (int i = 0; i < 500; i++) {
      DeadLetter letter = letters.next();
      String line = LetterJson.write(letter, Secrets.KEPT);

      assertThat(line).doesNotContain("\n", "\r");
      assertThat(LetterJson.read(line)).isEqualTo(letter);
    }
  }

  @Test
  @DisplayName("shows no secret header value where they are masked, and nothing else changes")
  void masked() {
    String whole = LetterJson.write(letter(), Secrets.KEPT);

    assertThat(LetterJson.write(letter(), Secrets.MASKED))
        .isEqualTo(whole.replace("\"Bearer abc\"", "\"****\""));
  }

  @ParameterizedTest
  @EnumSource(value = JobState.class, names = "PROCESSING", mode = EnumSource.Mode.EXCLUDE)
  @DisplayName("says nothing of its queue once that goes without saying")
  void queued(JobState status) {
    DeadLetter queued = with(status, Optional.of(new Redrive(AT, true)));
    DeadLetter unknown = with(status, Optional.of(new Redrive(AT, false)));
    DeadLetter never = with(status, Optional.empty());

    assertThat(LetterJson.write(queued, Secrets.KEPT)).doesNotContain("\"queued\"");
    assertThat(LetterJson.write(unknown, Secrets.KEPT)).contains("\"queued\":false");
    assertThat(LetterJson.write(never, Secrets.KEPT)).doesNotContain("queued", "retried_at");
    assertThat(List.of(queued, unknown, never))
        .allSatisfy(
            l -> assertThat(LetterJson.read(LetterJson.write(l, Secrets.KEPT))).isEqualTo(l));
  }

  @Test
  @DisplayName("needs nothing but what it cannot do without")
  void least() {
    DeadLetter read =
        LetterJson.read(
            """
            {"uuid":"0189D0AC-58A1-7C4F-9D4E-0123456789AB","worker":"w","queue":"redis:default",
             "job_id":"1","method":"post","url":"http://a/","error":"","reason":"","payload":null,
             "status":"pending","created_at":"2026-01-31T13:00:00.0009+01:00"}
            """);

    assertThat(read)
        .isEqualTo(
            DeadLetter.fresh(
                0,
                new LetterContent(
                    ID,
                    "w",
                    new QueueRef("redis", "default"),
                    new JobId("1"),
                    new Request(
                        HttpMethod.POST, URI.create("http://a/"), Headers.NONE, Payload.EMPTY),
                    "",
                    "",
                    List.of()),
                AT));
  }

  @Test
  @DisplayName("keeps the latest attempts only")
  void latestAttempts() {
    List<PastAttempt> many =
        Collections.nCopies(LetterContent.MOST_ATTEMPTS + 1, attempts().getFirst());
    DeadLetter letter = DeadLetter.fresh(1, letter().content().withAttempts(many), AT);

    assertThat(LetterJson.read(LetterJson.write(letter, Secrets.KEPT)).content().attempts())
        .hasSize(LetterContent.MOST_ATTEMPTS);
  }

  @Test
  @DisplayName("may have a body of 15 MiB that is not UTF-8")
  void largeBody() {
    byte[] body = new byte[15 << 20];
    body[0] = (byte) 0xff;
    Request request =
        new Request(HttpMethod.PUT, URI.create("http://a/"), Headers.NONE, Payload.of(body));
    DeadLetter letter = DeadLetter.fresh(1, letter().content().withRequest(request), AT);

    assertThat(LetterJson.read(LetterJson.write(letter, Secrets.KEPT)).equals(letter)).isTrue();
  }

  private static DeadLetter with(JobState status, Optional<Redrive> redrive) {
    return new DeadLetter(1, 1, letter().content(), status, AT, AT, redrive, List.of());
  }

  private static DeadLetter letter() {
    Headers headers =
        new Headers(
            List.of(
                new Header("Authorization", "Bearer abc"),
                new Header("X-Tag", "a"),
                new Header("X-Tag", "b")));
    Request request =
        new Request(
            HttpMethod.POST,
            URI.create("https://a.example/hook?x=1"),
            headers,
            Payload.of("line\nline \"two\""));
    LetterContent content =
        new LetterContent(
            ID,
            "ops1-42",
            new QueueRef("file", "/var/spool/orders.csv"),
            new JobId("order-1"),
            request,
            "503 Service Unavailable",
            "2 of 2 attempts failed",
            attempts());
    Instant later = AT.plusMillis(7);
    return new DeadLetter(
        7,
        3,
        content,
        JobState.PROCESSING,
        AT,
        later,
        Optional.of(new Redrive(later, false)),
        List.of(new AuditEntry(later, "alice@ops1", "redriven")));
  }

  private static List<PastAttempt> attempts() {
    return List.of(
        new PastAttempt(
            1,
            AT,
            Duration.ofNanos(1),
            Timing.NONE,
            "connection refused",
            OptionalInt.empty(),
            Payload.EMPTY),
        new PastAttempt(
            2,
            AT.plusMillis(1500),
            Duration.ofMillis(1200),
            Timing.ofNanos(0, 500_000, 0, 1_199_123_456),
            "503 Service Unavailable",
            OptionalInt.of(503),
            Payload.of(new byte[] {(byte) 0xff, (byte) 0xfe})));
  }
}
