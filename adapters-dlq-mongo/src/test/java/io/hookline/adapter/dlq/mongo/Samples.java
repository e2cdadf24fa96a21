package io.hookline.adapter.dlq.mongo;

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
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterEntry.Buried;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/** Dead letters to test with, told apart by a number. */
final class Samples {
  static final Instant AT = Instant.parse("2026-03-01T12:00:00.250Z");
  static final Instant LATER = Instant.parse("2026-03-02T01:02:03.004Z");
  static final AuditEntry ENTRY = new AuditEntry(LATER, "alice@ops1", "redriven");

  private Samples() {}

  static LetterContent content(int number) {
    return new LetterContent(
        uuid(number),
        "host-" + number % 7,
        new QueueRef("redis", "queue-" + number % 3),
        new JobId("job-" + number),
        request(number),
        number % 2 == 0 ? "503 Service Unavailable" : "connection refused",
        "5 of 5 attempts failed",
        List.of(attempt(number)));
  }

  static LetterEntry buried(int number) {
    return new Buried(content(number), AT.plusSeconds(number));
  }

  static List<LetterEntry> buried(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Samples::buried).toList();
  }

  static UUID uuid(int number) {
    return UUID.nameUUIDFromBytes(("letter-" + number).getBytes(StandardCharsets.UTF_8));
  }

  static PastAttempt attempt(int number) {
    return new PastAttempt(
        1,
        AT,
        Duration.ofNanos(31_234_567),
        Timing.ofNanos(0, 1_500_000, 0, 29_734_567, 0),
        "503 Service Unavailable",
        number % 2 == 0 ? OptionalInt.of(503) : OptionalInt.empty(),
        Payload.of("busy"));
  }

  private static Request request(int number) {
    return new Request(
        HttpMethod.POST,
        URI.create("https://hooks-" + number % 5 + ".example.org/in"),
        new Headers(
            List.of(
                new Header("Content-Type", "application/json"), new Header("X-No", "" + number))),
        Payload.of("{\"Number\":\"" + number + "\",\"Text\":\"" + "x".repeat(400) + "\"}"));
  }
}
