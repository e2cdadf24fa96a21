package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.assertMatches;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.found;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.recorded;
import static io.hookline.testkit.letter.SampleLetters.AT;
import static io.hookline.testkit.letter.SampleLetters.ENTRY;
import static io.hookline.testkit.letter.SampleLetters.content;
import static io.hookline.testkit.letter.SampleLetters.uuid;
import static io.hookline.testkit.letter.SampleLetters.uuids;
import static io.hookline.testkit.letter.SampleLetters.withQueue;
import static io.hookline.testkit.letter.SampleLetters.withUrl;
import static io.hookline.testkit.letter.SampleLetters.withWorker;

import io.hookline.job.JobState;
import io.hookline.job.QueueRef;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on which letters are meant. */
abstract class FilterClauses {
  private final DeadLetterStoreHarness harness;

  FilterClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @Test
  @DisplayName("D8 no condition means every letter")
  void matchesAll() {
    DeadLetterStore store = harness.openWith(3);

    assertMatches(store, LetterFilter.ALL, 1, 2, 3);
    assertMatches(store, LetterFilter.of(Set.of()), 1, 2, 3);
  }

  @Test
  @DisplayName("D8 by uuids, unknown ones among them")
  void byUuids() {
    DeadLetterStore store = harness.openWith(4);

    Set<UUID> wanted = Set.of(content(2).uuid(), content(4).uuid(), uuid("nobody"));

    assertMatches(store, LetterFilter.of(wanted), 2, 4);
    assertMatches(store, LetterFilter.of(Set.of(uuid("nobody"))));
  }

  @Test
  @DisplayName("D8 by thousands of uuids at once")
  void byManyUuids() {
    DeadLetterStore store = harness.openWith(3);

    assertMatches(store, LetterFilter.of(Set.copyOf(uuids(2, 5000))), 2, 3);
  }

  @Test
  @DisplayName("D8 by the beginning of a uuid, up to the whole of it")
  void byUuidBeginning() {
    DeadLetterStore store = harness.openWith(40);
    String second = content(2).uuid().toString();

    for (int length = 1; length <= second.length(); length++) {
      String beginning = second.substring(0, length);
      int[] those =
          IntStream.rangeClosed(1, 40)
              .filter(n -> content(n).uuid().toString().startsWith(beginning))
              .toArray();
      assertMatches(store, LetterFilter.ALL.withUuidBeginning(beginning), those);
    }
    assertMatches(store, LetterFilter.ALL.withUuidBeginning(second + "0"));
    assertMatches(store, LetterFilter.of(Set.of(content(1).uuid())).withUuidBeginning(second));
  }

  @Test
  @DisplayName("D8 by states")
  void byStatuses() {
    DeadLetterStore store = harness.openWith(3);
    DeadLetter second = found(store, content(2));
    DeadLetter third = found(store, content(3));
    store.update(
        List.of(second.redriven(content(2).jobId(), ENTRY), third.delivered(List.of(), AT)));

    assertMatches(store, statuses(JobState.PENDING), 1);
    assertMatches(store, statuses(JobState.PROCESSING, JobState.COMPLETE), 2, 3);
    assertMatches(store, statuses(JobState.FAILED));
    assertMatches(store, statuses(JobState.values()), 1, 2, 3);
  }

  @Test
  @DisplayName("D8 by destination, written in full and told apart by scheme, host and port")
  void byDestination() {
    DeadLetterStore store = harness.opened();
    recorded(store, withUrl(content(1), "https://A.example.org/1"));
    recorded(store, withUrl(content(2), "https://a.example.org:443/2?x=y"));
    recorded(store, withUrl(content(3), "http://a.example.org/3"));
    recorded(store, withUrl(content(4), "https://a.example.org:8443"));
    recorded(store, withUrl(content(5), "http://[2001:DB8::1]:81/5"));

    assertMatches(store, LetterFilter.ALL.withDestination("https://a.example.org"), 1, 2);
    assertMatches(store, LetterFilter.ALL.withDestination("http://a.example.org"), 3);
    assertMatches(store, LetterFilter.ALL.withDestination("https://a.example.org:8443"), 4);
    assertMatches(store, LetterFilter.ALL.withDestination("http://[2001:db8::1]:81"), 5);
    assertMatches(store, LetterFilter.ALL.withDestination("https://a.example"));
  }

  @Test
  @DisplayName("D8 by destination after the URL was edited")
  void byEditedDestination() {
    DeadLetterStore store = harness.openWith(2);
    DeadLetter first = found(store, content(1));
    LetterContent moved = withUrl(first.content(), "https://new.example.org/in");
    store.update(List.of(first.edited(moved.request(), ENTRY)));

    assertMatches(store, LetterFilter.ALL.withDestination("https://new.example.org"), 1);
    assertMatches(store, LetterFilter.ALL.withDestination("https://hooks.example.org"), 2);
  }

  @Test
  @DisplayName("D8 by worker, the whole name in its own case")
  void byWorker() {
    DeadLetterStore store = harness.opened();
    recorded(store, withWorker(content(1), "host-1"));
    recorded(store, withWorker(content(2), "host-12"));
    recorded(store, withWorker(content(3), "HOST-1"));

    assertMatches(store, LetterFilter.ALL.withWorker("host-1"), 1);
    assertMatches(store, LetterFilter.ALL.withWorker("host"));
    assertMatches(store, LetterFilter.ALL.withWorker("host_1"));
  }

  @Test
  @DisplayName("D8 by queue, type and name in full")
  void byQueue() {
    DeadLetterStore store = harness.opened();
    recorded(store, withQueue(content(1), new QueueRef("redis", "orders")));
    recorded(store, withQueue(content(2), new QueueRef("redis", "orders:eu")));
    recorded(store, withQueue(content(3), new QueueRef("file", "/spool/orders.csv")));

    assertMatches(store, LetterFilter.ALL.withQueue("redis:orders"), 1);
    assertMatches(store, LetterFilter.ALL.withQueue("redis:orders:eu"), 2);
    assertMatches(store, LetterFilter.ALL.withQueue("file:/spool/orders.csv"), 3);
    assertMatches(store, LetterFilter.ALL.withQueue("orders"));
  }

  @Test
  @DisplayName("D8 since counts its own millisecond in, until counts it out")
  void byTime() {
    DeadLetterStore store = harness.opened();
    Instant before = AT.minusMillis(1);
    Instant after = AT.plusMillis(1);
    store.record(
        List.of(
            new Buried(content(1), before),
            new Buried(content(2), AT),
            new Buried(content(3), after)));

    assertMatches(store, LetterFilter.ALL.withSince(AT), 2, 3);
    assertMatches(store, LetterFilter.ALL.withUntil(AT), 1);
    assertMatches(store, LetterFilter.ALL.withSince(AT).withUntil(after), 2);
    assertMatches(
        store, LetterFilter.ALL.withSince(before).withUntil(after.plusMillis(1)), 1, 2, 3);
    assertMatches(store, LetterFilter.ALL.withSince(AT).withUntil(AT));
    assertMatches(store, LetterFilter.ALL.withSince(after.plusMillis(1)));
  }

  @Test
  @DisplayName("D8 time is that of the creation, not of a later change")
  void byCreation() {
    DeadLetterStore store = harness.openWith(1);
    DeadLetter letter = found(store, content(1));
    store.update(List.of(letter.redriven(content(1).jobId(), ENTRY)));

    assertMatches(store, LetterFilter.ALL.withUntil(AT.plusMillis(1)), 1);
    assertMatches(store, LetterFilter.ALL.withSince(ENTRY.at()));
  }

  @Test
  @DisplayName("D8 all conditions must hold, each of which leaves something out")
  void combined() {
    DeadLetterStore store = harness.openWith(1);
    LetterFilter every =
        LetterFilter.of(Set.of(content(1).uuid()))
            .withStatuses(Set.of(JobState.PENDING))
            .withDestination("https://hooks.example.org")
            .withWorker("host-4711")
            .withQueue("redis:default")
            .withError("503 service")
            .withReason("OF 5")
            .withSince(AT)
            .withUntil(AT.plusMillis(1));

    assertMatches(store, every, 1);
    Stream.of(
            every.withUuids(Set.of(content(2).uuid())),
            every.withStatuses(Set.of(JobState.FAILED)),
            every.withDestination("https://other.example.org"),
            every.withWorker("host-1"),
            every.withQueue("redis:other"),
            every.withError("504"),
            every.withReason("6 of 5"),
            every.withSince(AT.plusMillis(1)),
            every.withUntil(AT))
        .forEach(filter -> assertMatches(store, filter));
  }

  private static LetterFilter statuses(JobState... states) {
    return LetterFilter.ALL.withStatuses(Set.of(states));
  }
}
