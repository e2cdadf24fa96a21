package io.hookline.testkit.letter;

import static io.hookline.testkit.letter.DeadLetterStoreHarness.all;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.found;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.inParallel;
import static io.hookline.testkit.letter.DeadLetterStoreHarness.recorded;
import static io.hookline.testkit.letter.SampleLetters.AT;
import static io.hookline.testkit.letter.SampleLetters.ENTRY;
import static io.hookline.testkit.letter.SampleLetters.LATER;
import static io.hookline.testkit.letter.SampleLetters.buried;
import static io.hookline.testkit.letter.SampleLetters.bytes;
import static io.hookline.testkit.letter.SampleLetters.content;
import static io.hookline.testkit.letter.SampleLetters.uuid;
import static io.hookline.testkit.letter.SampleLetters.uuids;
import static io.hookline.testkit.letter.SampleLetters.withPayload;
import static io.hookline.testkit.letter.SampleLetters.withQueue;
import static io.hookline.testkit.letter.SampleLetters.withUuid;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.JobState;
import io.hookline.job.QueueRef;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterFilter;
import io.hookline.port.DeadLetterStore;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The clauses on how jobs that were given up on come in. */
abstract class BurialClauses {
  private final DeadLetterStoreHarness harness;

  BurialClauses(DeadLetterStoreHarness harness) {
    this.harness = harness;
  }

  @Test
  @DisplayName("D1 what was recorded is there at once, for another process too")
  void isThere() {
    DeadLetterStore store = harness.openWith(3);

    assertThat(all(store))
        .extracting(l -> l.content().uuid())
        .containsExactlyElementsOf(uuids(1, 3));
    assertThat(all(harness.opened())).isEqualTo(all(store));
  }

  @Test
  @DisplayName("D1 entries count in their order, and none at all is fine")
  void inOrder() {
    DeadLetterStore store = harness.opened();

    store.record(List.of());
    store.record(
        List.of(
            new Buried(content(1), AT),
            new Delivered(content(1).uuid(), List.of(), LATER),
            new Buried(content(2), AT)));

    assertThat(all(store))
        .extracting(DeadLetter::status)
        .containsExactly(JobState.COMPLETE, JobState.PENDING);
  }

  @Test
  @DisplayName("D1 many megabytes can be recorded at once")
  void recordsMegabytes() {
    DeadLetterStore store = harness.opened();
    List<LetterContent> contents =
        IntStream.rangeClosed(1, 60)
            .mapToObj(number -> withPayload(content(number), bytes(900 << 10, number)))
            .toList();

    store.record(contents.stream().map(content -> new Buried(content, AT)).toList());

    assertThat(all(store)).extracting(DeadLetter::content).isEqualTo(contents);
  }

  @Test
  @DisplayName("D2 a buried job becomes a pending letter of version 1")
  void buries() {
    DeadLetter letter = recorded(harness.opened(), content(1));

    assertThat(letter).isEqualTo(DeadLetter.fresh(letter.id(), content(1), AT));
  }

  @Test
  @DisplayName("D2 recorded again, together or later, nothing changes")
  void recordsAgain() {
    DeadLetterStore store = harness.opened();
    store.record(List.of(new Buried(content(1), AT), new Buried(content(1), LATER)));
    List<DeadLetter> before = all(store);

    store.record(List.of(new Buried(content(1), LATER), new Buried(content(2), AT)));

    assertThat(before).hasSize(1);
    assertThat(all(store)).hasSize(2).startsWith(before.getFirst());
  }

  @Test
  @DisplayName("D2 a known uuid changes nothing, whatever its job and queue")
  void knownUuid() {
    DeadLetterStore store = harness.opened();
    DeadLetter before = recorded(store, content(1));

    store.record(List.of(new Buried(withUuid(content(2), before.content().uuid()), LATER)));

    assertThat(all(store)).containsExactly(before);
  }

  @Test
  @DisplayName("D2 a known job id of the same queue changes nothing, whatever its uuid")
  void knownJob() {
    DeadLetterStore store = harness.opened();
    DeadLetter before = recorded(store, content(1));

    store.record(List.of(new Buried(withUuid(content(1), uuid("other")), LATER)));

    assertThat(all(store)).containsExactly(before);
  }

  @Test
  @DisplayName("D2 a letter is known by the job id that it was given last, and by no other")
  void knownByLastJob() {
    DeadLetterStore store = harness.opened();
    DeadLetter before = recorded(store, content(1));
    store.update(List.of(before.redriven(content(2).jobId(), ENTRY)));
    LetterContent former = withUuid(content(1), uuid("former"));

    store.record(List.of(new Buried(content(2), AT), new Buried(former, AT)));

    assertThat(store.find(content(2).uuid())).isEmpty();
    assertThat(store.find(former.uuid())).isPresent();
    assertThat(all(store)).hasSize(2);
  }

  @Test
  @DisplayName("D2 the same job id in two queues makes two letters")
  void twoQueues() {
    DeadLetterStore store = harness.opened();
    LetterContent other =
        withQueue(withUuid(content(1), uuid("other")), new QueueRef("file", "/var/spool/a b.csv"));

    store.record(List.of(new Buried(content(1), AT), new Buried(other, AT)));

    assertThat(all(store)).extracting(DeadLetter::content).containsExactly(content(1), other);
  }

  @Test
  @DisplayName("D2 what tells two letters apart is exact: no case is folded, no blank dropped")
  void exactNames() {
    DeadLetterStore store = harness.opened();
    List<QueueRef> queues =
        List.of(
            new QueueRef("redis", "a"),
            new QueueRef("redis", "A"),
            new QueueRef("redis", "a "),
            new QueueRef("redis", "a:"));

    for (QueueRef queue : queues) {
      UUID uuid = uuid(queue.toString());
      store.record(List.of(new Buried(withQueue(withUuid(content(1), uuid), queue), AT)));
    }

    assertThat(all(store)).extracting(l -> l.content().queue()).containsExactlyElementsOf(queues);
  }

  @Test
  @DisplayName("D2 many threads that record the same at once make each letter once")
  void recordsFromManyThreads() throws Exception {
    DeadLetterStore store = harness.opened();
    DeadLetterStore other = harness.opened();

    inParallel(
        8,
        thread -> {
          DeadLetterStore mine = thread % 2 == 0 ? store : other;
          for (int i = 0; i < 10; i++) {
            mine.record(buried(10 * i + 1, 10 * i + 15));
          }
          return thread;
        });

    List<DeadLetter> letters = all(store);
    assertThat(letters)
        .extracting(l -> l.content().uuid())
        .containsExactlyInAnyOrderElementsOf(uuids(1, 105));
    assertThat(letters).extracting(DeadLetter::id).isSorted().doesNotHaveDuplicates();
    assertThat(letters).extracting(DeadLetter::version).containsOnly(1L);
  }

  @Test
  @DisplayName("D6 ids grow in the order in which letters came in")
  void idsGrow() {
    DeadLetterStore store = harness.openWith(100);
    store.record(buried(101, 110));
    store.record(buried(50, 120));

    List<DeadLetter> letters = all(store);

    assertThat(letters)
        .extracting(l -> l.content().uuid())
        .containsExactlyElementsOf(uuids(1, 120));
    assertThat(letters).extracting(DeadLetter::id).isSorted().doesNotHaveDuplicates();
    assertThat(letters.getFirst().id()).isPositive();
  }

  @Test
  @DisplayName("D6 an id is not given again after its letter was removed")
  void idsAreNotReused() {
    DeadLetterStore store = harness.openWith(2);
    long last = all(store).getLast().id();

    store.remove(LetterFilter.of(Set.of(content(2).uuid())), 1);
    store.record(buried(3, 3));
    assertThat(found(store, content(3)).id()).isGreaterThan(last);
  }
}
