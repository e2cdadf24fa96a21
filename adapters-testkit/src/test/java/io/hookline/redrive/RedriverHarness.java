package io.hookline.redrive;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Imported;
import io.hookline.letter.Redrive;
import io.hookline.testkit.InMemoryDeadLetterStore;
import io.hookline.testkit.queue.ManualClock;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A redriver with all that it needs, and letters for it. */
abstract class RedriverHarness {
  static final Instant START = Instant.parse("2026-03-01T12:00:00.250Z");
  static final QueueRef ORDERS = new QueueRef("redis", "orders");
  static final QueueRef SPOOL = new QueueRef("file", "/spool/a.csv");
  static final Duration MILLISECOND = Duration.ofMillis(1);

  final ManualClock clock = new ManualClock(START);
  final InMemoryDeadLetterStore store = new InMemoryDeadLetterStore();
  final RecordingPublisher publisher = new RecordingPublisher();
  final Redriver redriver = new Redriver(store, publisher, clock, "alice@ops1");

  final void bury(int number, QueueRef queue) {
    store.record(List.of(new Buried(content(number, queue), START)));
  }

  final DeadLetter inState(JobState state, Optional<Redrive> redrive) {
    DeadLetter letter =
        new DeadLetter(1, 1, content(1, ORDERS), state, START, START, redrive, List.of());
    store.record(List.of(new Imported(letter)));
    return store.all().getFirst();
  }

  static LetterContent content(int number, QueueRef queue) {
    Request sent =
        request(
            new Header("Content-Type", "text/plain"),
            new Header("webhook-id", "job-" + number),
            new Header("webhook-timestamp", "1772366400"),
            new Header("User-Agent", "Hookline/0.1.0"));
    return new LetterContent(
        new UUID(0, number),
        "host-1",
        queue,
        new JobId("job-" + number),
        sent,
        "503 Service Unavailable",
        "5 of 5 attempts failed",
        List.of());
  }

  static Request request(Header... fields) {
    return new Request(
        HttpMethod.POST,
        URI.create("https://example.org/in"),
        new Headers(List.of(fields)),
        Payload.of("body"));
  }
}
