package io.hookline.app.dlq;

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
import io.hookline.letter.LetterEntry.Imported;
import io.hookline.letter.Redrive;
import io.hookline.testkit.InMemoryDeadLetterStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Letters to test with, told apart by a number. */
public final class Letters {
  /** When they were given up on. */
  public static final Instant AT = Instant.parse("2026-03-01T12:00:00.250Z");

  static final QueueRef ORDERS = new QueueRef("redis", "orders");
  static final QueueRef EVENTS = new QueueRef("redis", "events");

  private Letters() {}

  /** A pending letter from the queue of orders. */
  public static DeadLetter pending(int number) {
    return of(number, ORDERS, JobState.PENDING);
  }

  /** A letter on its queue, known to be there. */
  public static DeadLetter processing(int number) {
    return of(number, ORDERS, JobState.PROCESSING);
  }

  static DeadLetter of(int number, QueueRef queue, JobState status) {
    Optional<Redrive> redrive =
        status == JobState.PENDING ? Optional.empty() : Optional.of(new Redrive(AT, true));
    return new DeadLetter(
        number, 1, content(number, queue), status, AT, AT, redrive, List.<AuditEntry>of());
  }

  /** Such as {@code 00000007-0000-4000-8000-000000000000} for 7. */
  public static UUID uuid(int number) {
    return UUID.fromString(String.format(Locale.ROOT, "%08x-0000-4000-8000-000000000000", number));
  }

  /** The request of each letter. */
  public static Request request() {
    return new Request(
        HttpMethod.POST,
        URI.create("https://example.org/in?token=s3cret"),
        new Headers(
            List.of(
                new Header("Authorization", "Bearer abc"),
                new Header("X-Tag", "a"),
                new Header("webhook-id", "job-1"))),
        Payload.of("{\"Order\":1}"));
  }

  static InMemoryDeadLetterStore store(DeadLetter... letters) {
    InMemoryDeadLetterStore store = new InMemoryDeadLetterStore();
    store.record(List.of(letters).stream().map(Imported::new).toList());
    return store;
  }

  private static LetterContent content(int number, QueueRef queue) {
    return new LetterContent(
        uuid(number),
        "ops1-4711",
        queue,
        new JobId("job-" + number),
        request(),
        "503 Service Unavailable",
        "2 of 2 attempts failed",
        List.of(attempt(1), attempt(2)));
  }

  private static PastAttempt attempt(int number) {
    return new PastAttempt(
        number,
        AT.plusSeconds(number),
        Duration.ofMillis(31),
        Timing.ofNanos(0, 2_000_000, 0, 28_500_000, 20_000),
        "503 Service Unavailable",
        OptionalInt.of(503),
        Payload.of("come\nback later"));
  }
}
