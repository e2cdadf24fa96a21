package io.hookline.alert;

import static io.hookline.alert.Samples.START;
import static io.hookline.alert.Samples.WORKER;
import static io.hookline.alert.Samples.destination;
import static io.hookline.alert.Samples.example;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.alert.Alert.Dropped;
import io.hookline.alert.Alert.Outage;
import io.hookline.alert.Alert.Recovery;
import io.hookline.alert.Alert.Summary;
import io.hookline.destination.Destination;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever happens to destinations")
class OutagesPropertyTest {
  private static final int DESTINATIONS = 5;
  private static final int STEPS = 3_000;

  /** What was told of one outage. */
  private record Told(Instant since, long givenUp, Instant last) {}

  private final Map<Destination, Told> told = new HashMap<>();
  private final Map<Destination, Long> givenUp = new HashMap<>();
  private final Map<Destination, Long> toldOf = new HashMap<>();

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @DisplayName("each outage is told once, its sums add up, and summaries keep their distance")
  void holds(long seed) {
    Random random = new Random(seed);
    // With a threshold of one every job belongs to an outage.
    AlertRules rules =
        new AlertRules(
            1,
            Duration.ofSeconds(random.nextInt(100)),
            Duration.ofSeconds(random.nextInt(100)),
            Duration.ofSeconds(random.nextInt(20)),
            true);
    Outages outages = new Outages(rules, WORKER);
    Instant now = START;
    for (int step = 0; step < STEPS; step++) {
      now = now.plusMillis(random.nextInt(5_000));
      int number = random.nextInt(DESTINATIONS);
      switch (random.nextInt(3)) {
        case 0 -> giveUp(outages, number, now, rules);
        case 1 -> outages.delivered(destination(number), now);
        default -> {
          for (Alert alert : outages.passed(now)) {
            check(alert, rules);
          }
        }
      }
    }
    for (Alert alert : outages.ended(now)) {
      checkSums(alert);
    }
    assertThat(toldOf).isEqualTo(givenUp);
  }

  private void giveUp(Outages outages, int number, Instant now, AlertRules rules) {
    givenUp.merge(destination(number), 1L, Long::sum);
    outages
        .givenUp(destination(number), example(number), now)
        .ifPresent(alert -> check(alert, rules));
  }

  private void check(Alert alert, AlertRules rules) {
    if (alert instanceof Summary summary) {
      assertThat(Duration.between(known(summary.destination()).last(), summary.at()))
          .isGreaterThanOrEqualTo(rules.quiet());
    }
    checkSums(alert);
  }

  private void checkSums(Alert alert) {
    switch (alert) {
      case Outage outage -> {
        assertThat(told).doesNotContainKey(outage.destination());
        told.put(outage.destination(), new Told(outage.since(), outage.givenUp(), outage.at()));
        toldOf.merge(outage.destination(), outage.givenUp(), Long::sum);
      }
      case Summary(var at, _, var destination, var since, long all, long heldBack, _) -> {
        assertThat(heldBack).isPositive();
        addUp(destination, new Told(since, all, at), heldBack);
      }
      case Recovery(var at, _, var destination, var since, long all, long heldBack) -> {
        addUp(destination, new Told(since, all, at), heldBack);
        told.remove(destination);
      }
      case Dropped _, Alert.Test _ -> throw new AssertionError("nothing was dropped: " + alert);
    }
  }

  private void addUp(Destination destination, Told now, long heldBack) {
    Told before = known(destination);
    assertThat(now.since()).isEqualTo(before.since());
    assertThat(now.givenUp()).isEqualTo(before.givenUp() + heldBack);
    told.put(destination, now);
    toldOf.merge(destination, heldBack, Long::sum);
  }

  private Told known(Destination destination) {
    return Objects.requireNonNull(told.get(destination), () -> "no outage of " + destination);
  }
}
