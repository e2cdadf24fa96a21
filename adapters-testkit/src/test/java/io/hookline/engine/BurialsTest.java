package io.hookline.engine;

import static io.hookline.engine.HandDriven.CONCURRENCY;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.JobId;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterEntry;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.QueueStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("Burials")
@Timeout(30)
class BurialsTest {
  private static final Duration TOO_LONG = BurialQueue.SLOW.plusMillis(1);

  private final HandDriven parts = new HandDriven();
  private final Burials burials = parts.burials;
  private final BrittleStore store = parts.store;

  @Test
  @DisplayName("tell the store first, all at once, and then the queue, and free the places")
  void order() throws InterruptedException {
    List<Claim> claims = parts.started(CONCURRENCY);
    claims.forEach(parts::giveUp);
    burials.turn();

    assertThat(store.asked()).hasSize(1);
    assertThat(store.all()).hasSize(CONCURRENCY);
    assertThat(status().processing()).isEqualTo(CONCURRENCY);
    parts.settler.turn();
    assertThat(status().failed()).isEqualTo(CONCURRENCY);
    parts.assertPlaces(CONCURRENCY);
  }

  @Test
  @DisplayName("put a job back when the store fails, for a while, as it was, and free its place")
  void fails() throws InterruptedException {
    store.fail(true);
    List<Claim> claims = parts.started(CONCURRENCY);
    parts.giveUp(claims.getFirst());
    burials.turn();
    parts.settler.turn();

    parts.assertPlaces(1);
    assertThat(parts.events(GivenUp.class)).isEmpty();
    parts.clock.pass(Burials.AWAY.minusMillis(1));
    assertThat(parts.queue.claim(99, HandDriven.LEASE, Duration.ZERO)).isEmpty();
    parts.clock.pass(Duration.ofMillis(1));
    Claim again = parts.queue.claim(99, HandDriven.LEASE, Duration.ZERO).getFirst();
    assertThat(again.job()).isEqualTo(claims.getFirst().job());
    assertThat(again.received()).isEqualTo(1);
  }

  @Test
  @DisplayName("keep one job while the store is down, without a place, and put the others back")
  void probe() throws InterruptedException {
    store.fail(true);
    List<Claim> claims = parts.started(CONCURRENCY);
    parts.giveUp(claims.getFirst());
    burials.turn();
    claims.subList(1, 4).forEach(parts::giveUp);
    parts.settler.turn();

    assertThat(store.asked()).hasSize(1);
    parts.assertPlaces(4);
    store.fail(false);
    burials.turn();
    assertThat(store.all()).extracting(BurialsTest::id).containsExactly(id(claims.get(1)));
    parts.settler.turn();
    assertThat(status().failed()).isEqualTo(1);
  }

  @Test
  @DisplayName("go on as before once the store answers, and say so")
  void recovers() throws InterruptedException {
    store.fail(true);
    parts.giveUp(parts.started());
    burials.turn();
    store.fail(false);
    parts.giveUp(parts.started());
    burials.turn();
    parts.started(2).forEach(parts::giveUp);
    burials.turn();

    assertThat(store.all()).hasSize(3);
    assertThat(parts.events(Notice.class))
        .containsExactly(new Notice("the dead letter store is there again"));
    assertThat(parts.events(Trouble.class)).hasSize(1);
  }

  @Test
  @DisplayName("outlive a store that breaks as no adapter should")
  void breaks() throws InterruptedException {
    store.before(_ -> {
      throw new IllegalStateException("a bug");
    });
    parts.giveUp(parts.started());

    assertThat(burials.turn()).isTrue();
    assertThat(parts.events(Trouble.class)).singleElement().asString().contains("a bug");
    parts.settler.turn();
    assertThat(status().pending()).isEqualTo(1);
  }

  @Test
  @DisplayName("wait for a slow store for a while; then nothing else does, and no place is taken")
  void hangs() throws Exception {
    List<Claim> claims = parts.started(CONCURRENCY);
    FutureTask<Boolean> turn = hangWith(claims.getFirst());
    claims.subList(1, 4).forEach(parts::giveUp);
    parts.clock.pass(BurialQueue.SLOW);
    burials.watch();
    assertThat(parts.events(Trouble.class)).isEmpty();

    parts.clock.pass(Duration.ofMillis(1));
    burials.watch();
    burials.watch();
    parts.giveUp(claims.get(4));
    parts.settler.turn();
    parts.assertPlaces(5);
    assertThat(parts.events(Trouble.class)).hasSize(1);
    assertThat(status().failed()).isZero();

    store.answer();
    assertThat(turn.get(10, TimeUnit.SECONDS)).isTrue();
    parts.settler.turn();
    assertThat(status().failed()).isEqualTo(1);
    assertThat(parts.events(GivenUp.class)).hasSize(1);
    parts.assertPlaces(0);
  }

  @Test
  @DisplayName("put back what the store was slow to refuse, and free its place once only")
  void hangsAndFails() throws Exception {
    store.fail(true);
    List<Claim> claims = parts.started(CONCURRENCY);
    FutureTask<Boolean> turn = hangWith(claims.getFirst());
    parts.clock.pass(TOO_LONG);
    burials.watch();
    parts.assertPlaces(1);

    store.answer();
    assertThat(turn.get(10, TimeUnit.SECONDS)).isTrue();
    parts.settler.turn();
    assertThat(parts.events(GivenUp.class)).isEmpty();
    parts.assertPlaces(0);
  }

  @Test
  @DisplayName("put all back when they are abandoned, and a late answer changes nothing")
  void abandoned() throws Exception {
    List<Claim> claims = parts.started(3);
    FutureTask<Boolean> turn = hangWith(claims.getFirst());
    parts.giveUp(claims.get(1));
    burials.close();
    burials.abandon();
    parts.giveUp(claims.get(2));
    parts.settler.turn();
    assertThat(status().pending()).isEqualTo(3);

    store.answer();
    assertThat(turn.get(10, TimeUnit.SECONDS)).isTrue();
    assertThat(burials.turn()).isFalse();
    assertThat(parts.events(GivenUp.class)).isEmpty();
    assertThat(status().failed()).isZero();
  }

  @Test
  @DisplayName("tell all that was submitted before they end")
  void close() {
    parts.started(3).forEach(parts::giveUp);
    burials.close();
    burials.run();

    assertThat(store.all()).hasSize(3);
  }

  @Test
  @DisplayName("end after one failure when the store is down")
  void closeWhileDown() {
    store.fail(true);
    parts.started(3).forEach(parts::giveUp);
    burials.close();
    burials.run();

    assertThat(store.asked()).hasSize(1);
  }

  @Test
  @DisplayName("let a letter that the store can never take fail with ever fewer others")
  void neverTaken() throws InterruptedException {
    List<Claim> claims = parts.started(CONCURRENCY);
    JobId cursed = claims.getLast().job().id();
    store.before(entries -> refuse(entries, cursed));
    claims.forEach(parts::giveUp);
    burials.turn();
    parts.settler.turn();
    assertThat(store.all()).isEmpty();

    giveUpAgain(CONCURRENCY);
    burials.turn();
    parts.settler.turn();
    giveUpAgain(CONCURRENCY - 1);
    for (int i = 0; i < 4; i++) {
      burials.turn();
    }
    assertThat(store.asked()).extracting(List::size).containsExactly(16, 1, 2, 4, 8, 1);
    assertThat(store.all()).hasSize(CONCURRENCY - 1);
  }

  @Test
  @DisplayName("tell a large letter alone, so that it fails alone")
  void large() throws InterruptedException {
    int large = 1 << 20;
    for (int size : new int[] {2, 2, large, 2, 2}) {
      parts.giveUp(parts.start(parts.claim(size, Optional.empty())));
    }
    for (int i = 0; i < 3; i++) {
      burials.turn();
    }

    assertThat(store.asked()).extracting(List::size).containsExactly(2, 1, 2);
  }

  @Test
  @DisplayName("put a delivered job back with its attempt, and as it is when it comes again")
  void delivered() throws InterruptedException {
    store.fail(true);
    UUID letter = new UUID(1, 2);
    Claim claim = parts.start(parts.claim(2, Optional.of(letter)));
    parts.undertaker.redelivered(claim, parts.attempt(claim, 204), letter);
    burials.turn();
    parts.settler.turn();
    parts.clock.pass(Burials.AWAY);
    Claim second = parts.claim();
    assertThat(second.job().attempts()).isEqualTo(1);
    assertThat(second.job().history().getLast().isSuccess()).isTrue();

    assertThat(parts.undertaker.takes(second)).isTrue();
    burials.turn();
    parts.settler.turn();
    parts.clock.pass(Burials.AWAY);
    assertThat(parts.claim().job()).isEqualTo(second.job());
  }

  @Test
  @DisplayName("hold no lock while they tell people, who may come back to them")
  void noLockWhileTelling() throws InterruptedException {
    Claim another = parts.started();
    store.fail(true);
    parts.giveUp(parts.started());
    burials.turn();
    store.fail(false);
    parts.giveUp(parts.started());
    parts.listen(Notice.class, () -> parts.giveUp(another));
    burials.turn();
    burials.turn();

    assertThat(store.all()).extracting(BurialsTest::id).contains(id(another));
  }

  /** All that was put back is claimed, called and given up once more. */
  private void giveUpAgain(int count) {
    parts.clock.pass(Burials.AWAY);
    for (int i = 0; i < count; i++) {
      parts.giveUp(parts.start(parts.claim()));
    }
  }

  /** Begins a turn with {@code claim} that hangs in the store. */
  private FutureTask<Boolean> hangWith(Claim claim) {
    store.hang();
    parts.giveUp(claim);
    FutureTask<Boolean> turn = new FutureTask<>(burials::turn);
    Thread.ofVirtual().start(turn);
    Awaitility.await().until(() -> store.asked().size() == 1);
    return turn;
  }

  private static void refuse(List<? extends LetterEntry> entries, JobId cursed) {
    for (LetterEntry entry : entries) {
      if (entry instanceof Buried buried && buried.content().jobId().equals(cursed)) {
        throw new AdapterException("cursed");
      }
    }
  }

  private QueueStatus status() {
    return parts.queue.status();
  }

  private static JobId id(Claim claim) {
    return claim.job().id();
  }

  private static JobId id(DeadLetter letter) {
    return letter.content().jobId();
  }
}
