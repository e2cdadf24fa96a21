package io.hookline.engine;

import static io.hookline.engine.EngineHarness.CONCURRENCY;
import static io.hookline.engine.EngineHarness.MAX_RECEIVED;
import static io.hookline.engine.EngineHarness.PATIENCE;
import static io.hookline.testkit.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.Job;
import io.hookline.job.JobState;
import io.hookline.job.Outcome;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Imported;
import io.hookline.port.HttpCall;
import io.hookline.port.QueueStatus;
import io.hookline.testkit.ScriptedTransport;
import io.hookline.testkit.queue.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Between the engine and the dead letter store")
class DeadLettersTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LEASE = Duration.ofHours(1);
  private static final UUID LETTER = new UUID(1, 2);
  private static final int GOOD = 100;
  private static final int BAD = 3 * CONCURRENCY;

  private final ManualClock clock = new ManualClock(START);
  private final EngineHarness harness = new EngineHarness(clock, LEASE);
  private final BrittleStore store = harness.store();

  @AfterEach
  void close() {
    harness.close();
  }

  @Test
  @DisplayName("a job given up on becomes a letter, is told, and only then leaves the queue")
  void givenUp() throws InterruptedException {
    store.before(_ -> assertThat(harness.queue().status().processing()).isEqualTo(1));
    harness.add("bad", 1);
    harness.start(DeadLettersTest::goneWhereBad);

    assertThat(harness.drained()).isTrue();
    assertThat(harness.queue().status().failed()).isEqualTo(1);
    LetterContent content = store.all().getFirst().content();
    assertThat(content.jobId().value()).isEqualTo("bad-0");
    assertThat(content.error()).isEqualTo("410 Gone");
    assertThat(harness.events(GivenUp.class)).extracting(GivenUp::letter).containsExactly(content);
  }

  @Test
  @DisplayName("while the store is down jobs given up on wait, unacknowledged and untold")
  void storeDown() throws InterruptedException {
    store.fail(true);
    harness.addEach("bad", BAD);
    harness.add("good", GOOD);
    harness.start(DeadLettersTest::goneWhereBad);

    await().atMost(PATIENCE).until(() -> status().complete() == GOOD && waiting() >= BAD - 1);
    assertThat(status().failed()).isZero();
    assertThat(harness.events(GivenUp.class)).isEmpty();
    awaitTrouble(
        "the in-memory dead letter store cannot be reached; what is given up on meanwhile waits in"
            + " the queue and is tried again every 30s");
  }

  @Test
  @DisplayName("they become letters, each once, when the store is there again")
  void storeBack() {
    store.fail(true);
    harness.addEach("bad", BAD);
    harness.start(DeadLettersTest::goneWhereBad);
    await().atMost(PATIENCE).until(() -> waiting() >= BAD - 1);

    store.fail(false);
    await()
        .atMost(PATIENCE)
        .until(() -> {
          clock.pass(Burials.AWAY);
          return harness.engine().awaitDrained(Duration.ofMillis(100));
        });
    assertThat(store.all()).extracting(l -> l.content().jobId()).doesNotHaveDuplicates();
    assertThat(store.all()).hasSize(BAD);
    assertThat(harness.events(GivenUp.class)).hasSize(BAD);
    assertThat(status().failed()).isEqualTo(BAD);
    assertThat(harness.events(Notice.class).map(Notice::text))
        .contains("the dead letter store is there again");
  }

  @Test
  @DisplayName("a store that hangs at every call takes no other job's place")
  void storeHangs() {
    store.hang();
    store.fail(true);
    harness.addEach("bad", BAD);
    ScriptedTransport transport = harness.start(DeadLettersTest::goneWhereBad);
    await().atMost(PATIENCE).until(() -> transport.calls().size() == CONCURRENCY);
    await().atMost(PATIENCE).until(() -> store.asked().size() == 1);

    clock.pass(BurialQueue.SLOW.plusMillis(1));
    harness.add("good", GOOD);
    await().atMost(PATIENCE).until(() -> status().complete() == GOOD);
    assertThat(store.asked()).hasSize(1);

    store.answer();
    // One that comes before the answer was taken note of goes away for half a minute.
    await()
        .atMost(PATIENCE)
        .until(() -> {
          harness.addEach("bad-again", 1);
          return store.asked().size() == 2;
        });
    harness.addEach("bad-still", BAD);
    harness.add("good-still", GOOD);
    await().atMost(PATIENCE).until(() -> status().complete() == 2 * GOOD);
    assertThat(store.asked()).hasSize(2);
    awaitTrouble(
        "the dead letter store has not answered for 1s; what is given up on meanwhile waits in the"
            + " queue and is tried again every 30s");
  }

  @Test
  @DisplayName("a redriven job that is delivered completes its letter")
  void redelivered() throws InterruptedException {
    redrive("good");
    harness.start(DeadLettersTest::goneWhereBad);

    assertThat(harness.drained()).isTrue();
    assertThat(letter().status()).isEqualTo(JobState.COMPLETE);
    assertThat(letter().content().attempts()).hasSize(1);
    assertThat(status().complete()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "a redriven job that is given up on again makes its letter failed, and no second one")
  void failedAgain() throws InterruptedException {
    redrive("bad");
    harness.start(DeadLettersTest::goneWhereBad);

    assertThat(harness.drained()).isTrue();
    assertThat(store.all()).hasSize(1);
    assertThat(letter().status()).isEqualTo(JobState.FAILED);
    assertThat(letter().content().error()).isEqualTo("410 Gone");
    assertThat(harness.events(GivenUp.class)).hasSize(1);
  }

  @Test
  @DisplayName("what was delivered is not sent again because the store is down, however long")
  void deliveredWhileDown() {
    redrive("good");
    store.fail(true);
    ScriptedTransport transport = harness.start(DeadLettersTest::goneWhereBad);

    for (int asked = 1; asked <= 3; asked++) {
      awaitAsked(asked);
      await().atMost(PATIENCE).until(() -> waiting() == 1);
      clock.pass(Burials.AWAY);
    }
    store.fail(false);
    await().atMost(PATIENCE).until(() -> letter().status() == JobState.COMPLETE);
    await().atMost(PATIENCE).until(() -> status().complete() == 1);
    assertThat(transport.calls()).hasSize(1);
    assertThat(letter().content().attempts()).hasSize(1);
  }

  @Test
  @DisplayName("nor is it after the worker was stopped and another went on")
  void deliveredBeforeStop() throws InterruptedException {
    redrive("good");
    store.fail(true);
    ScriptedTransport transport = harness.start(DeadLettersTest::goneWhereBad);
    awaitAsked(1);
    harness.engine().stop(PATIENCE);
    assertThat(waiting()).isEqualTo(1);

    store.fail(false);
    clock.pass(Burials.AWAY);
    ScriptedTransport other = harness.start(DeadLettersTest::goneWhereBad);
    assertThat(harness.drained()).isTrue();
    assertThat(transport.calls()).hasSize(1);
    assertThat(other.calls()).isEmpty();
    assertThat(letter().status()).isEqualTo(JobState.COMPLETE);
  }

  @Test
  @DisplayName("a job that was received too often becomes a letter, and is not called")
  void poison() throws InterruptedException {
    harness.add("crash-maker", 1);
    crash(MAX_RECEIVED);
    ScriptedTransport transport = harness.start(_ -> answer(200));

    assertThat(harness.drained()).isTrue();
    assertThat(transport.calls()).isEmpty();
    LetterContent content = store.all().getFirst().content();
    assertThat(content.error()).isEqualTo("received 5 times without an outcome");
    assertThat(content.reason()).startsWith("poison: ");
  }

  @Test
  @DisplayName("a job that was received as often as it may be is called")
  void almostPoison() throws InterruptedException {
    harness.add("unlucky", 1);
    crash(MAX_RECEIVED - 1);
    harness.start(_ -> answer(200));

    assertThat(harness.drained()).isTrue();
    assertThat(status().complete()).isEqualTo(1);
    assertThat(store.all()).isEmpty();
  }

  private static Outcome goneWhereBad(HttpCall call) {
    return answer(call.destination().host().startsWith("bad") ? 410 : 200);
  }

  /** A worker takes the job up and dies, again and again. */
  private void crash(int times) {
    for (int i = 0; i < times; i++) {
      assertThat(harness.queue().claim(1, LEASE, Duration.ZERO)).hasSize(1);
      clock.pass(LEASE);
    }
  }

  private void redrive(String host) {
    Job job = harness.job(host, 0);
    LetterContent content =
        new LetterContent(
            LETTER,
            "test-0",
            harness.queue().ref(),
            job.id(),
            job.request(),
            "503 Service Unavailable",
            "3 of 3 attempts failed",
            List.of());
    DeadLetter letter =
        DeadLetter.fresh(0, content, START)
            .redriven(job.id(), new AuditEntry(START, "alice", "redriven"));
    store.record(List.of(new Imported(letter)));
    store.asked().clear();
    harness
        .queue()
        .add(
            new Job(
                job.id(),
                job.origin(),
                job.request(),
                0,
                List.of(),
                job.since(),
                Optional.of(LETTER)));
  }

  private DeadLetter letter() {
    return store.find(LETTER).orElseThrow();
  }

  private void awaitAsked(int times) {
    await().atMost(PATIENCE).until(() -> store.asked().size() >= times);
  }

  private void awaitTrouble(String text) {
    await()
        .atMost(PATIENCE)
        .until(() -> harness.events(Trouble.class).anyMatch(told -> told.text().equals(text)));
  }

  private long waiting() {
    return status().pending();
  }

  private QueueStatus status() {
    return harness.queue().status();
  }
}
