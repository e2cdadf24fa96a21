package io.hookline.alert;

import static io.hookline.alert.Samples.START;
import static io.hookline.alert.Samples.WORKER;
import static io.hookline.alert.Samples.destination;
import static io.hookline.alert.Samples.example;
import static io.hookline.alert.Samples.url;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.alert.Alert.Dropped;
import io.hookline.alert.Alert.Outage;
import io.hookline.alert.Alert.Recovery;
import io.hookline.alert.Alert.Summary;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of outages")
class OutagesTest {
  private static final AlertRules RULES =
      new AlertRules(3, Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(1), true);

  private Outages outages = new Outages(RULES, WORKER);

  @Test
  @DisplayName(
      "the first alert comes with as many jobs as the threshold, and no second one follows")
  void threshold() {
    assertThat(givenUp(1, 0)).isEmpty();
    assertThat(givenUp(1, 10)).isEmpty();
    assertThat(givenUp(1, 20))
        .contains(new Outage(at(20), WORKER, destination(1), at(0), 3, example(1)));
    assertThat(givenUp(1, 21)).isEmpty();
  }

  @Test
  @DisplayName("jobs of another destination, or from before the window, do not count")
  void window() {
    givenUp(1, 0);
    givenUp(2, 1);
    givenUp(1, 2);
    assertThat(givenUp(1, 301)).isEmpty();
    assertThat(givenUp(1, 302)).get().extracting("since", "givenUp").containsExactly(at(2), 3L);
  }

  @Test
  @DisplayName("what is held back is told once the quiet time is over, and only then")
  void summary() {
    outage(1);
    givenUp(1, 30);
    givenUp(1, 40);
    assertThat(passed(899)).isEmpty();
    assertThat(passed(900))
        .containsExactly(new Summary(at(900), WORKER, destination(1), at(0), 5, 2, example(1)));
    assertThat(passed(3_000)).isEmpty();
    givenUp(1, 3_001);
    assertThat(passed(3_002)).extracting("heldBack").containsExactly(1L);
  }

  @Test
  @DisplayName("the end comes when nothing was given up on for a while after a delivery")
  void recovery() {
    outage(1);
    givenUp(1, 10);
    deliver(1, 20);
    deliver(1, 50);
    assertThat(passed(79)).isEmpty();
    assertThat(passed(80))
        .containsExactly(new Recovery(at(80), WORKER, destination(1), at(0), 4, 1));
    assertThat(passed(81)).isEmpty();
    givenUp(1, 90);
    givenUp(1, 91);
    assertThat(givenUp(1, 92)).isPresent();
  }

  @Test
  @DisplayName("a destination that works by halves has one outage")
  void flapping() {
    outage(1);
    for (int second = 1; second < 800; second += 30) {
      deliver(1, second);
      assertThat(givenUp(1, second + 15)).isEmpty();
      assertThat(passed(second + 16)).isEmpty();
    }
  }

  @Test
  @DisplayName("an end that nobody wants to hear of still brings what was held back")
  void untoldRecovery() {
    outages =
        new Outages(
            new AlertRules(3, RULES.window(), RULES.quiet(), RULES.recovery(), false), WORKER);
    outage(1);
    outage(2);
    givenUp(1, 5);
    deliver(1, 6);
    deliver(2, 6);
    assertThat(passed(66))
        .containsExactly(new Summary(at(66), WORKER, destination(1), at(0), 4, 1, example(1)));
  }

  @Test
  @DisplayName("what was held back is told when all ends")
  void ended() {
    outage(1);
    outage(2);
    givenUp(2, 5);
    assertThat(outages.ended(at(6)))
        .containsExactly(new Summary(at(6), WORKER, destination(2), at(0), 4, 1, example(2)));
    assertThat(outages.ended(at(7))).isEmpty();
  }

  @Test
  @DisplayName("a delivery means something only while its host is in an outage")
  void concerns() {
    assertThat(outages.concerns(url(1))).isFalse();
    outage(1);
    assertThat(outages.concerns(url(1))).isTrue();
    assertThat(outages.concerns(URI.create("http://host1.example:81/"))).isTrue();
    assertThat(outages.concerns(url(2))).isFalse();
    deliver(1, 1);
    passed(61);
    assertThat(outages.concerns(url(1))).isFalse();
  }

  @Test
  @DisplayName(
      "no more are told apart than fit, and the rest is told as a number, not all the time")
  void overflow() {
    IntStream.range(0, Outages.MOST_DESTINATIONS).forEach(this::outage);
    outage(5_000);
    assertThat(passed(1)).containsExactly(new Dropped(at(1), WORKER, 3));
    outage(5_001);
    assertThat(passed(2)).isEmpty();
    assertThat(passed(901)).containsExactly(new Dropped(at(901), WORKER, 3));
    assertThat(outages.overlooked()).isEqualTo(6);
  }

  @Test
  @DisplayName("one that was quiet for long makes room")
  void makesRoom() {
    IntStream.range(0, Outages.MOST_DESTINATIONS).forEach(this::outage);
    IntStream.range(1, Outages.MOST_DESTINATIONS).forEach(i -> givenUp(i, 500));
    givenUp(5_000, 901);
    givenUp(5_000, 902);
    assertThat(givenUp(5_000, 903)).isPresent();
    assertThat(outages.concerns(url(0))).isFalse();
    assertThat(outages.overlooked()).isZero();
  }

  private void outage(int destination) {
    givenUp(destination, 0);
    givenUp(destination, 0);
    givenUp(destination, 0);
  }

  private Optional<Alert> givenUp(int destination, int second) {
    return outages.givenUp(destination(destination), example(destination), at(second));
  }

  private void deliver(int destination, int second) {
    outages.delivered(destination(destination), at(second));
  }

  private List<Alert> passed(int second) {
    return outages.passed(at(second));
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
