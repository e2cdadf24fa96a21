package io.hookline.redrive;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Header;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterEntry.Delivered;
import io.hookline.letter.LetterEntry.FailedAgain;
import io.hookline.letter.Redrive;
import io.hookline.port.NewJob;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The redriver")
class RedriverTest extends RedriverHarness {

  @Test
  @DisplayName("puts the job back on its queue as it was, without the headers set at each attempt")
  void publishes() {
    bury(1, ORDERS);

    List<DeadLetter> redriven = redriver.redrive(store.all(), Optional.empty());

    assertThat(redriven).hasSize(1);
    assertThat(publisher.queues()).containsExactly(ORDERS);
    assertThat(publisher.jobs())
        .containsExactly(
            new NewJob(
                new JobId("job-1"),
                request(new Header("Content-Type", "text/plain")),
                Optional.of(new UUID(0, 1))));
  }

  @Test
  @DisplayName("leaves the letter processing, queued and audited")
  void marks() {
    bury(1, ORDERS);
    clock.pass(Duration.ofSeconds(1));
    Instant now = clock.instant();

    redriver.redrive(store.all(), Optional.empty());

    DeadLetter letter = store.all().getFirst();
    assertThat(letter.status()).isEqualTo(JobState.PROCESSING);
    assertThat(letter.redrive()).contains(new Redrive(now, true));
    assertThat(letter.audit()).containsExactly(new AuditEntry(now, "alice@ops1", "redriven"));
  }

  @Test
  @DisplayName("gives each job an id of its own where it is asked to")
  void newIds() {
    bury(1, ORDERS);
    bury(2, ORDERS);
    AtomicInteger ids = new AtomicInteger();

    redriver.redrive(store.all(), Optional.of(() -> new JobId("new-" + ids.incrementAndGet())));

    assertThat(publisher.jobs())
        .extracting(job -> job.id().value())
        .containsExactly("new-1", "new-2");
    assertThat(store.all())
        .extracting(letter -> letter.content().jobId().value())
        .containsExactly("new-1", "new-2");
    assertThat(store.all().getFirst().audit().getFirst().what())
        .isEqualTo("redriven under a new id");
  }

  @Test
  @DisplayName("publishes to each queue once, in the order of the letters")
  void groupsByQueue() {
    bury(1, ORDERS);
    bury(2, SPOOL);
    bury(3, ORDERS);

    redriver.redrive(store.all(), Optional.empty());

    assertThat(publisher.queues()).containsExactly(ORDERS, SPOOL);
    assertThat(publisher.jobs())
        .extracting(job -> job.id().value())
        .containsExactly("job-1", "job-3", "job-2");
  }

  @Test
  @DisplayName("publishes nothing where there is nothing, nor the same letter twice")
  void publishesOnce() {
    bury(1, ORDERS);
    DeadLetter letter = store.all().getFirst();

    assertThat(redriver.redrive(List.of(), Optional.empty())).isEmpty();
    assertThat(redriver.redrive(List.of(letter, letter), Optional.empty())).hasSize(1);

    assertThat(publisher.jobs()).hasSize(1);
  }

  @Test
  @DisplayName("leaves a letter to whoever changed it meanwhile")
  void leavesChanged() {
    bury(1, ORDERS);
    bury(2, ORDERS);
    List<DeadLetter> read = store.all();
    store.update(
        List.of(read.get(0).edited(request(), new AuditEntry(START, "bob@ops2", "edited"))));

    List<DeadLetter> redriven = redriver.redrive(read, Optional.empty());

    assertThat(redriven)
        .extracting(letter -> letter.content().uuid())
        .containsExactly(new UUID(0, 2));
    assertThat(publisher.jobs()).hasSize(1);
    assertThat(store.all().getFirst().status()).isEqualTo(JobState.PENDING);
  }

  @Test
  @DisplayName("publishes each job once however many redrive the same letters at once")
  void oneOfMany() throws Exception {
    int letters = 200;
    IntStream.rangeClosed(1, letters).forEach(number -> bury(number, ORDERS));
    List<DeadLetter> read = store.all();

    List<DeadLetter> redriven =
        inParallel(
            8,
            () -> {
              Redriver another = new Redriver(store.beside(), publisher, clock, "bob@ops2");
              return read.stream()
                  .flatMap(letter -> another.redrive(List.of(letter), Optional.empty()).stream())
                  .toList();
            });

    assertThat(redriven).hasSize(letters);
    assertThat(publisher.jobs()).extracting(NewJob::id).doesNotHaveDuplicates().hasSize(letters);
    assertThat(store.all()).allMatch(letter -> letter.redrive().orElseThrow().queued());
  }

  @Test
  @DisplayName("changes nothing about a letter whose job has ended before it was marked")
  void workerIsFaster() {
    bury(1, ORDERS);
    publisher.meanwhile(
        () -> store.record(List.of(new Delivered(new UUID(0, 1), List.of(), START))));

    assertThat(redriver.redrive(store.all(), Optional.empty())).hasSize(1);

    assertThat(store.all().getFirst().status()).isEqualTo(JobState.COMPLETE);
  }

  @Test
  @DisplayName("sends a letter again after each failure")
  void redrivesAgain() {
    bury(1, ORDERS);
    for (int round = 1; round <= 3; round++) {
      redriver.redrive(store.all(), Optional.empty());
      store.record(List.of(new FailedAgain(content(1, ORDERS), START)));
      assertThat(redriver.refusal(store.all().getFirst(), false)).isEmpty();
    }

    assertThat(publisher.jobs()).hasSize(3);
    assertThat(store.all().getFirst().audit()).hasSize(3);
  }

  private static List<DeadLetter> inParallel(int threads, Callable<List<DeadLetter>> task)
      throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<List<DeadLetter>>> results =
          IntStream.range(0, threads).mapToObj(_ -> executor.submit(task)).toList();
      List<DeadLetter> all = new ArrayList<>();
      for (Future<List<DeadLetter>> result : results) {
        all.addAll(result.get());
      }
      return all;
    }
  }
}
