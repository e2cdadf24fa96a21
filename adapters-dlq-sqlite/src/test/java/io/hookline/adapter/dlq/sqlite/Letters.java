package io.hookline.adapter.dlq.sqlite;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.port.DeadLetterStore;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Dead letters for tests, told apart by a name and a number. */
final class Letters {
  static final Instant AT = Instant.parse("2026-03-01T12:00:00.250Z");
  static final Duration PATIENCE = Duration.ofSeconds(20);

  private Letters() {}

  static SqliteDeadLetterStore open(Path file) {
    return SqliteDeadLetterStore.open(file, PATIENCE);
  }

  static Buried buried(String name, int number, int bytes) {
    LetterContent content =
        new LetterContent(
            UUID.nameUUIDFromBytes((name + number).getBytes(StandardCharsets.UTF_8)),
            "ops1-" + number % 7,
            new QueueRef("redis", "queue-" + number % 3),
            new JobId(name + "-" + number),
            new Request(
                HttpMethod.POST,
                URI.create("https://d" + number % 50 + ".example.org/"),
                Headers.JSON,
                Payload.of(new byte[bytes])),
            "50" + number % 5 + " failed",
            "given up after " + number % 4,
            List.of());
    return new Buried(content, AT.plusSeconds(number));
  }

  /** The letters with the numbers from {@code first} on, {@code count} of them. */
  static List<Buried> buried(String name, int first, int count, int bytes) {
    return IntStream.range(first, first + count).mapToObj(i -> buried(name, i, bytes)).toList();
  }

  static Set<UUID> uuids(List<Buried> letters) {
    return letters.stream().map(Buried::uuid).collect(Collectors.toSet());
  }

  /** The ids of the jobs with the numbers from 0 on. */
  static List<String> names(String name, int count) {
    return IntStream.range(0, count).mapToObj(number -> name + "-" + number).toList();
  }

  /** The ids of the jobs of all letters, the oldest first. */
  static List<String> jobs(DeadLetterStore store) {
    List<String> jobs = new ArrayList<>();
    List<DeadLetter> page = page(store, OptionalLong.empty());
    while (!page.isEmpty()) {
      page.forEach(letter -> jobs.add(letter.content().jobId().value()));
      page = page(store, OptionalLong.of(page.getLast().id()));
    }
    return jobs;
  }

  private static List<DeadLetter> page(DeadLetterStore store, OptionalLong after) {
    return store.list(new LetterQuery(LetterFilter.ALL, Order.OLDEST_FIRST, after, 1000));
  }
}
