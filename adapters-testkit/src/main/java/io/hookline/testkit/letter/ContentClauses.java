package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.all;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.found;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.recorded;
import static io.hookline.testkit.letter.SampleLetters.AT;
import static io.hookline.testkit.letter.SampleLetters.ENTRY;
import static io.hookline.testkit.letter.SampleLetters.LATER;
import static io.hookline.testkit.letter.SampleLetters.attempt;
import static io.hookline.testkit.letter.SampleLetters.bytes;
import static io.hookline.testkit.letter.SampleLetters.content;
import static io.hookline.testkit.letter.SampleLetters.uuid;
import static io.hookline.testkit.letter.SampleLetters.withPayload;
import static io.hookline.testkit.letter.SampleLetters.withWords;
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
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Imported;
import io.hookline.letter.Redrive;
import io.hookline.port.DeadLetterStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clauses on what comes back of a letter. */
abstract class ContentClauses {
  private static final String WORDS =
      "Grüße, 你好, 🚀, \"quoted\", 'single', back\\slash, $dollar.{key: 1}, %_*[a-z]\ttab\n"
          + "next line";

  private final DeadLetterStoreHarness harness;

  ContentClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @Test
  @DisplayName("D7 texts come back as they were given, in any script")
  void keepsTexts() {
    LetterContent content =
        new LetterContent(
            uuid("unicode"),
            "wörker-" + WORDS,
            new QueueRef("file", "/var/spool/" + WORDS),
            new JobId("!~{}[]$%_'\"\\"),
            content(1).request(),
            "error: " + WORDS,
            "reason: " + WORDS,
            List.of());

    assertKept(content);
  }

  @Test
  @DisplayName("D7 a text that holds what no UTF-8 can say costs that character, not the letter")
  void survivesBrokenTexts() {
    DeadLetterStore store = harness.opened();
    LetterContent broken = withWords(content(1), "half \ud83d a pair", "a \0 byte");

    store.record(List.of(new Buried(broken, AT), new Buried(content(2), AT)));

    assertThat(found(store, broken).content().request()).isEqualTo(broken.request());
    assertThat(found(store, broken).content().error()).startsWith("half ").endsWith(" a pair");
    assertThat(all(store)).hasSize(2);
  }

  @Test
  @DisplayName("D7 empty texts, no attempt and no header come back as they were given")
  void keepsNothing() {
    Request bare =
        new Request(HttpMethod.GET, URI.create("http://[::1]:8080"), Headers.NONE, Payload.EMPTY);

    assertKept(
        new LetterContent(
            uuid("bare"),
            "",
            new QueueRef("memory", "x"),
            new JobId("1"),
            bare,
            "",
            "",
            List.of()));
  }

  @ParameterizedTest
  @EnumSource(HttpMethod.class)
  @DisplayName("D7 every method comes back")
  void keepsMethod(HttpMethod method) {
    Request request = content(1).request();

    assertKept(
        content(1)
            .withRequest(new Request(method, request.url(), request.headers(), request.payload())));
  }

  @Test
  @DisplayName("D7 a URL comes back as it was given, with its escapes and its query")
  void keepsUrl() {
    String url = "HTTPS://Example.ORG:8443/a%2Fb/../%C3%BC;v=1?q=%26&empty=&q=2&$x.y=%25";

    assertKept(SampleLetters.withUrl(content(1), url));
  }

  @Test
  @DisplayName("D7 headers come back in their order, repeated ones too, in the case they had")
  void keepsHeaders() {
    Headers headers =
        new Headers(
            List.of(
                new Header("X-Zebra", "1"),
                new Header("x-alpha", "ä, \"q\"; p='\\'"),
                new Header("X-Zebra", "1"),
                new Header("X-ZEBRA", ""),
                new Header("$set", "{$x: 1}"),
                new Header("a.b", "\t tab and blanks ")));
    Request request = content(1).request();

    assertKept(
        content(1)
            .withRequest(new Request(request.method(), request.url(), headers, request.payload())));
  }

  @Test
  @DisplayName("D7 a body comes back byte for byte, whatever its bytes")
  void keepsEveryByte() {
    byte[] bytes = new byte[1024];
    IntStream.range(0, bytes.length).forEach(i -> bytes[i] = (byte) i);

    assertKept(withPayload(content(1), Payload.of(bytes)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4095, 65_537, 3 << 20})
  @DisplayName("D7 a body comes back whatever its size")
  void keepsEverySize(int size) {
    assertKept(withPayload(content(1), bytes(size, size)));
  }

  @Test
  @DisplayName("D7 a hundred attempts come back with times, timings, outcomes and excerpts")
  void keepsAttempts() {
    List<PastAttempt> attempts =
        IntStream.rangeClosed(1, LetterContent.MOST_ATTEMPTS)
            .mapToObj(number ->
                attempt(
                    number,
                    number % 3 == 0 ? OptionalInt.empty() : OptionalInt.of(200 + number),
                    number % 4 == 0 ? Payload.EMPTY : bytes(1024, number)))
            .toList();

    assertKept(content(1).withAttempts(attempts));
  }

  @Test
  @DisplayName("D7 an attempt comes back to the nanosecond, be it very short or very long")
  void keepsTimings() {
    assertKept(
        content(1)
            .withAttempts(
                List.of(
                    new PastAttempt(
                        7,
                        AT,
                        Duration.ZERO,
                        Timing.NONE,
                        WORDS,
                        OptionalInt.empty(),
                        Payload.EMPTY),
                    new PastAttempt(
                        Integer.MAX_VALUE,
                        Instant.EPOCH,
                        Duration.ofHours(30).plusNanos(1),
                        Timing.ofNanos(1, 0, Long.MAX_VALUE, 86_400_000_000_001L, 5),
                        "",
                        OptionalInt.of(599),
                        Payload.of(WORDS)))));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName("D7 the last redrive comes back, queued or not")
  void keepsRedrive(boolean queued) {
    assertKept(letter(Optional.of(new Redrive(LATER, queued)), List.of(ENTRY)));
  }

  @Test
  @DisplayName("D7 a letter that was never redriven comes back so, without an audit")
  void keepsNoRedrive() {
    assertKept(letter(Optional.empty(), List.of()));
  }

  @Test
  @DisplayName("D7 two hundred audit entries come back in their order")
  void keepsAudit() {
    assertKept(
        letter(
            Optional.empty(),
            IntStream.range(0, DeadLetter.MOST_AUDITED)
                .mapToObj(n -> new AuditEntry(AT.plusMillis(n), "alice@ops" + n, WORDS + n))
                .toList()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1970-01-01T00:00:00Z",
        "1969-12-31T23:59:59.999Z",
        "2026-03-01T12:00:00.001Z",
        "2026-03-01T12:00:00.999Z",
        "9999-12-31T23:59:59.999Z"
      })
  @DisplayName("D7 an instant comes back to the millisecond")
  void keepsInstants(Instant at) {
    assertKept(
        new DeadLetter(
            1,
            1,
            content(1),
            JobState.FAILED,
            at,
            at,
            Optional.of(new Redrive(at, true)),
            List.of(new AuditEntry(at, "alice", "edited"))));
  }

  @Test
  @DisplayName("a letter that is not there is not found")
  void findsNothing() {
    assertThat(harness.openWith(1).find(uuid("nobody"))).isEmpty();
  }

  private void assertKept(LetterContent content) {
    DeadLetterStore store = harness.opened();

    assertThat(recorded(store, content).content()).isEqualTo(content);
    assertThat(all(store)).extracting(DeadLetter::content).containsExactly(content);
  }

  private void assertKept(DeadLetter letter) {
    DeadLetterStore store = harness.opened();

    store.record(List.of(new Imported(letter)));

    DeadLetter kept = found(store, letter.content());
    assertThat(kept).isEqualTo(letter.withId(kept.id()));
    assertThat(all(store)).containsExactly(kept);
  }

  private static DeadLetter letter(Optional<Redrive> redrive, List<AuditEntry> audit) {
    return new DeadLetter(1, 1, content(1), JobState.FAILED, AT, LATER, redrive, audit);
  }
}
