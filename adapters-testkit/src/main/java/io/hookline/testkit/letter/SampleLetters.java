package io.hookline.testkit.letter;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Buried;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** The dead letters that contracts use, told apart by a number. */
final class SampleLetters {
  static final Instant AT = Instant.parse("2026-03-01T12:00:00.250Z");
  static final Instant LATER = Instant.parse("2026-03-02T01:02:03.004Z");
  static final AuditEntry ENTRY = new AuditEntry(LATER, "alice@ops1", "redriven");
  static final QueueRef QUEUE = new QueueRef("redis", "default");

  private SampleLetters() {}

  static LetterContent content(int number) {
    return new LetterContent(
        uuid("letter-" + number),
        "host-4711",
        QUEUE,
        new JobId("job-" + number),
        request(Payload.of("{\"Number\":\"" + number + "\"}")),
        "503 Service Unavailable",
        "5 of 5 attempts failed",
        List.of(attempt(1), attempt(2)));
  }

  static List<Buried> buried(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(number -> new Buried(content(number), AT))
        .toList();
  }

  static List<UUID> uuids(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(n -> content(n).uuid()).toList();
  }

  static UUID uuid(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  static Request request(Payload payload) {
    return new Request(
        HttpMethod.POST,
        URI.create("https://hooks.example.org/in?a=b%20c"),
        new Headers(
            List.of(new Header("Content-Type", "application/json"), new Header("X-Tag", "1"))),
        payload);
  }

  /** An attempt with all that a store has to keep of one, bytes that are no text among it. */
  static PastAttempt attempt(int number) {
    return attempt(number, OptionalInt.of(503), Payload.of(new byte[] {'n', 'o', 0, (byte) 0xff}));
  }

  static PastAttempt attempt(int number, OptionalInt status, Payload excerpt) {
    return new PastAttempt(
        number,
        AT.plusSeconds(number),
        Duration.ofNanos(31_234_567),
        Timing.ofNanos(1_000, 2_000_000, 3_000_000, 25_000_000, 233_567),
        status.isPresent() ? "503 Service Unavailable" : "connection refused",
        status,
        excerpt);
  }

  /** Bytes without a pattern, the same each time. */
  static Payload bytes(int size, long seed) {
    byte[] bytes = new byte[size];
    new Random(seed).nextBytes(bytes);
    return Payload.of(bytes);
  }

  static LetterContent withPayload(LetterContent content, Payload payload) {
    return content.withRequest(request(payload));
  }

  static LetterContent withUrl(LetterContent content, String url) {
    Request request = content.request();
    return content.withRequest(
        new Request(request.method(), URI.create(url), request.headers(), request.payload()));
  }

  static LetterContent withUuid(LetterContent content, UUID uuid) {
    return new LetterContent(
        uuid,
        content.worker(),
        content.queue(),
        content.jobId(),
        content.request(),
        content.error(),
        content.reason(),
        content.attempts());
  }

  static LetterContent withQueue(LetterContent content, QueueRef queue) {
    return new LetterContent(
        content.uuid(),
        content.worker(),
        queue,
        content.jobId(),
        content.request(),
        content.error(),
        content.reason(),
        content.attempts());
  }

  static LetterContent withWorker(LetterContent content, String worker) {
    return new LetterContent(
        content.uuid(),
        worker,
        content.queue(),
        content.jobId(),
        content.request(),
        content.error(),
        content.reason(),
        content.attempts());
  }

  static LetterContent withWords(LetterContent content, String error, String reason) {
    return new LetterContent(
        content.uuid(),
        content.worker(),
        content.queue(),
        content.jobId(),
        content.request(),
        error,
        reason,
        content.attempts());
  }
}
