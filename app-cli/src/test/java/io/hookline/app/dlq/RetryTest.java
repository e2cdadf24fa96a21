package io.hookline.app.dlq;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterFilter;
import io.hookline.redrive.Redriver;
import io.hookline.testkit.InMemoryDeadLetterStore;
import io.hookline.testkit.queue.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A retry of letters")
class RetryTest {
  private static final RetryOrder PLAIN = new RetryOrder(false, Optional.empty(), false);

  private final ManualClock clock = new ManualClock(Letters.AT.plusSeconds(3600));
  private final RecordingPublisher publisher = new RecordingPublisher();
  private InMemoryDeadLetterStore store = Letters.store();

  @DisplayName("puts them on their queues, oldest first, and tells how far it is")
  @Test
  void queued() {
    many(1_200);
    List<Long> seen = new ArrayList<>();
    RetryReport report = retry(PLAIN).run(all(), () -> false, seen::add);
    assertThat(report).isEqualTo(new RetryReport(1_200, 0, List.of(), false, false));
    assertThat(publisher.ids())
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, 1_200).mapToObj(n -> "job-" + n).toList());
    assertThat(seen).containsExactly(500L, 1_000L, 1_200L);
    assertThat(store.all()).extracting(DeadLetter::status).containsOnly(JobState.PROCESSING);
  }

  @DisplayName("stopped between two batches, goes on when it is asked for again")
  @Test
  void resumed() {
    many(1_200);
    List<Long> seen = new ArrayList<>();
    RetryReport first = retry(PLAIN).run(all(), () -> !seen.isEmpty(), seen::add);
    assertThat(first).isEqualTo(new RetryReport(500, 0, List.of(), false, true));
    RetryReport second = retry(PLAIN).run(all(), () -> false, _ -> {});
    assertThat(second).isEqualTo(new RetryReport(700, 500, List.of(), false, false));
    assertThat(publisher.ids()).hasSize(1_200).doesNotHaveDuplicates();
  }

  @DisplayName("leaves those that were asked for by name and cannot be sent, and says why")
  @Test
  void skipped() {
    store =
        Letters.store(
            Letters.pending(1),
            Letters.processing(2),
            Letters.of(3, Letters.ORDERS, JobState.COMPLETE));
    Selection named = Selection.named(IntStream.of(1, 2, 3).mapToObj(Letters::uuid).toList());
    RetryReport report = retry(PLAIN).run(named, () -> false, _ -> {});
    assertThat(publisher.ids()).containsExactly("job-1");
    assertThat(report.skipped())
        .containsExactly(
            new Skipped("is on its queue already", 1, List.of(Letters.uuid(2))),
            new Skipped(
                "was delivered already; --again sends it anew", 1, List.of(Letters.uuid(3))));
  }

  @DisplayName("sends what was delivered only when told to")
  @Test
  void again() {
    store = Letters.store(Letters.of(1, Letters.ORDERS, JobState.COMPLETE));
    assertThat(retry(PLAIN).run(all(), () -> false, _ -> {}).queued()).isZero();
    Selection delivered = Selection.toRetry(LetterFilter.ALL, true, store, clock.instant());
    RetryOrder again = new RetryOrder(true, Optional.empty(), false);
    assertThat(retry(again).run(delivered, () -> false, _ -> {}).queued()).isEqualTo(1);
  }

  @DisplayName("gives jobs another id when told to")
  @Test
  void newId() {
    store = Letters.store(Letters.pending(1));
    RetryOrder fresh = new RetryOrder(false, Optional.of(() -> new JobId("new-1")), false);
    retry(fresh).run(all(), () -> false, _ -> {});
    assertThat(publisher.ids()).containsExactly("new-1");
  }

  @DisplayName("only counts in a dry run")
  @Test
  void dryRun() {
    many(3);
    RetryOrder dry = new RetryOrder(false, Optional.empty(), true);
    assertThat(retry(dry).run(all(), () -> false, _ -> {}).queued()).isEqualTo(3);
    assertThat(publisher.ids()).isEmpty();
    assertThat(store.all()).extracting(DeadLetter::status).containsOnly(JobState.PENDING);
  }

  @DisplayName("goes on with the other queues where one cannot be written, which it tries once")
  @Test
  void brokenQueue() {
    store =
        Letters.store(
            IntStream.rangeClosed(1, 1_000)
                .mapToObj(n ->
                    Letters.of(n, n % 2 == 0 ? Letters.ORDERS : Letters.EVENTS, JobState.PENDING))
                .toArray(DeadLetter[]::new));
    publisher.breaks(Letters.EVENTS);
    RetryReport report = retry(PLAIN).run(all(), () -> false, _ -> {});
    assertThat(report.queued()).isEqualTo(500);
    assertThat(report.failed()).isTrue();
    assertThat(report.skipped())
        .containsExactly(
            new Skipped(
                "redis:events: cannot be written",
                500,
                List.of(Letters.uuid(1), Letters.uuid(3), Letters.uuid(5))));
    assertThat(store.all().getFirst().audit()).hasSize(2);
    assertThat(store.all().getLast().status()).isEqualTo(JobState.PROCESSING);
  }

  @DisplayName("holds a rate, and does not wait after the last one")
  @Test
  void rate() {
    many(5);
    Instant start = clock.instant();
    Pacer pacer = new Pacer(Optional.of(new Rate(2)), clock, clock::pass);
    new Retry(store, redriver(), pacer, PLAIN).run(all(), () -> false, _ -> {});
    assertThat(publisher.ids()).hasSize(5);
    assertThat(Duration.between(start, clock.instant())).isEqualTo(Duration.ofSeconds(2));
  }

  @DisplayName("ends a wait when it is to stop")
  @Test
  void stopWhileWaiting() {
    many(5);
    Instant start = clock.instant();
    Pacer pacer = new Pacer(Optional.of(new Rate(0.01)), clock, clock::pass);
    Retry retry = new Retry(store, redriver(), pacer, PLAIN);
    Instant end = start.plusSeconds(1);
    RetryReport report = retry.run(all(), () -> clock.instant().isAfter(end), _ -> {});
    assertThat(report.queued()).isEqualTo(1);
    assertThat(report.stopped()).isTrue();
    assertThat(clock.instant()).isBefore(start.plusSeconds(2));
  }

  private void many(int count) {
    store =
        Letters.store(
            IntStream.rangeClosed(1, count).mapToObj(Letters::pending).toArray(DeadLetter[]::new));
  }

  private Retry retry(RetryOrder order) {
    Pacer pacer = new Pacer(Optional.empty(), clock, clock::pass);
    return new Retry(store, redriver(), pacer, order);
  }

  private Redriver redriver() {
    return new Redriver(store, publisher, clock, "alice@ops1");
  }

  private Selection all() {
    return Selection.toRetry(LetterFilter.ALL, false, store, clock.instant());
  }
}
