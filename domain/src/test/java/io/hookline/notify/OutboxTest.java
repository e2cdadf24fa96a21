package io.hookline.notify;

import static io.hookline.alert.Samples.START;
import static io.hookline.alert.Samples.WORKER;
import static io.hookline.alert.Samples.destination;
import static io.hookline.alert.Samples.example;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.alert.Alert;
import io.hookline.alert.Alert.Dropped;
import io.hookline.alert.Alert.Outage;
import io.hookline.alert.Alert.Recovery;
import io.hookline.alert.Alert.Summary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An outbox")
class OutboxTest {
  private final Outbox outbox = new Outbox();

  @Test
  @DisplayName("tells in one alert what an outage came to while it waited")
  void mergesOutage() {
    add(outage(1, 1), outage(2, 1), summary(1, 5, 4), summary(1, 9, 4));
    assertThat(takeAll()).containsExactly(outage(1, 9), outage(2, 1));
    assertThat(outbox.dropped()).isZero();
  }

  @Test
  @DisplayName("adds up what was held back")
  void mergesSummaries() {
    add(summary(1, 5, 4), summary(1, 9, 4), recovery(1, 10, 1));
    assertThat(takeAll()).containsExactly(recovery(1, 10, 9));
  }

  @Test
  @DisplayName("keeps an outage and its end apart, and the next one too")
  void keepsOrder() {
    add(outage(1, 1), recovery(1, 1, 0), outage(1, 2), summary(1, 3, 1));
    assertThat(takeAll()).containsExactly(outage(1, 1), recovery(1, 1, 0), outage(1, 3));
  }

  @Test
  @DisplayName("merges what comes back with what came in meanwhile")
  void mergesWhatComesBack() {
    add(outage(1, 1), outage(2, 1));
    Waiting taken = outbox.take(START).orElseThrow();
    add(summary(1, 5, 4));
    outbox.putBack(taken);
    assertThat(takeAll()).containsExactly(outage(1, 5), outage(2, 1));
  }

  @Test
  @DisplayName("drops the oldest where there are too many, and counts them")
  void isBounded() {
    IntStream.range(0, Outbox.CAPACITY + 3).forEach(i -> add(outage(i, 1)));
    assertThat(outbox.dropped()).isEqualTo(3);
    assertThat(outbox.takeUntold()).isEqualTo(3);
    assertThat(outbox.takeUntold()).isZero();
    assertThat(takeAll()).hasSize(Outbox.CAPACITY).first().isEqualTo(outage(3, 1));
  }

  @Test
  @DisplayName("drops what nobody needs to hear any more")
  void forgetsTheOld() {
    add(outage(1, 1));
    Instant late = START.plus(Outbox.MOST_AGE).plusSeconds(1);
    outbox.add(outage(2, 1), late);
    assertThat(outbox.take(late)).map(Waiting::alert).contains(outage(2, 1));
    assertThat(outbox.dropped()).isEqualTo(1);
  }

  @Test
  @DisplayName("does not count twice what an alert tells to be dropped")
  void countsOnce() {
    add(new Dropped(START, WORKER, 5), new Dropped(START, WORKER, 2));
    outbox.dropAll();
    assertThat(outbox.dropped()).isZero();
    assertThat(outbox.takeUntold()).isEqualTo(7);
  }

  private void add(Alert... alerts) {
    List.of(alerts).forEach(alert -> outbox.add(alert, START));
  }

  private List<Alert> takeAll() {
    List<Alert> all = new ArrayList<>();
    Optional<Waiting> next = outbox.take(START);
    while (next.isPresent()) {
      all.add(next.get().alert());
      next = outbox.take(START);
    }
    return all;
  }

  private static Outage outage(int number, long givenUp) {
    return new Outage(START, WORKER, destination(number), START, givenUp, example(number));
  }

  private static Summary summary(int number, long givenUp, long heldBack) {
    return new Summary(
        START, WORKER, destination(number), START, givenUp, heldBack, example(number));
  }

  private static Recovery recovery(int number, long givenUp, long heldBack) {
    return new Recovery(START, WORKER, destination(number), START, givenUp, heldBack);
  }
}
