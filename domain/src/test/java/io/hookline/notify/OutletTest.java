package io.hookline.notify;

import static io.hookline.alert.Samples.START;
import static io.hookline.alert.Samples.WORKER;
import static io.hookline.alert.Samples.destination;
import static io.hookline.alert.Samples.example;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.alert.Alert;
import io.hookline.alert.Alert.Dropped;
import io.hookline.alert.Alert.Outage;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.NotifyOutcome.Later;
import io.hookline.port.NotifyOutcome.Refused;
import io.hookline.port.NotifyOutcome.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An outlet")
class OutletTest {
  private Instant now = START;
  private final List<DeliveryEvent> events = new ArrayList<>();
  private final ScriptedNotifier notifier = new ScriptedNotifier();
  private final Outlet outlet =
      new Outlet(new NamedNotifier("pager", notifier), WORKER, () -> now, events::add);

  @Test
  @DisplayName("tells alerts in their order")
  void tells() {
    offer(1, 2);
    outlet.turn();
    outlet.turn();
    outlet.turn();
    assertThat(notifier.sent()).containsExactly(outage(1), outage(2));
    assertThat(events).isEmpty();
  }

  @Test
  @DisplayName("leaves a notifier that fails alone for longer and longer, up to a minute")
  void backsOff() {
    notifier.answer(_ -> new Later("503 Service Unavailable", Duration.ZERO));
    offer(1);
    List<Long> seconds = new ArrayList<>();
    for (int second = 0; second < 300; second++) {
      int before = notifier.asked().size();
      outlet.turn();
      if (notifier.asked().size() > before) {
        seconds.add((long) second);
      }
      now = now.plusSeconds(1);
    }
    assertThat(seconds).containsExactly(0L, 1L, 3L, 7L, 15L, 31L, 63L, 123L, 183L, 243L);
    assertThat(events)
        .containsExactly(
            new Trouble(
                "notify: pager: 503 Service Unavailable; alerts wait, and are tried again"));
  }

  @Test
  @DisplayName("asks no earlier than it was told to")
  void isPatient() {
    notifier.answer(_ -> new Later("429 Too Many Requests", Duration.ofMinutes(10)));
    offer(1);
    outlet.turn();
    now = now.plusSeconds(599);
    outlet.turn();
    assertThat(notifier.asked()).hasSize(1);
    now = now.plusSeconds(1);
    outlet.turn();
    assertThat(notifier.asked()).hasSize(2);
  }

  @Test
  @DisplayName("waits for ever where it is told to, and says nothing of it but once")
  void isEndlesslyPatient() {
    notifier.answer(_ -> new Later("no", Duration.ofSeconds(Long.MAX_VALUE)));
    offer(1);
    outlet.turn();
    now = now.plus(Duration.ofDays(10_000));
    outlet.turn();
    assertThat(notifier.asked()).hasSize(1);
  }

  @Test
  @DisplayName("says that a notifier works again, and tells people what was dropped")
  void recovers() {
    notifier.answer(_ -> new Later("down", Duration.ZERO));
    offer(0);
    outlet.turn();
    IntStream.range(1, Outbox.CAPACITY + 4).forEach(this::offer);
    now = now.plusSeconds(2);
    notifier.answer(_ -> new Sent());
    IntStream.range(0, Outbox.CAPACITY + 1).forEach(_ -> outlet.turn());
    assertThat(outlet.dropped()).isEqualTo(4);
    assertThat(notifier.sent().getLast()).isEqualTo(new Dropped(now, WORKER, 4));
    assertThat(events)
        .containsExactly(
            new Trouble("notify: pager: down; alerts wait, and are tried again"),
            new Notice("notify: pager works again; alerts dropped meanwhile: 4"));
  }

  @Test
  @DisplayName("drops what is refused, says once what to do, and goes on")
  void refused() {
    notifier.answer(_ -> new Refused("invalid_auth: correct notify.slack.token"));
    offer(1, 2);
    outlet.turn();
    outlet.turn();
    assertThat(notifier.asked()).as("in a row").hasSize(1);
    now = now.plusSeconds(1);
    outlet.turn();
    assertThat(outlet.dropped()).isEqualTo(2);
    assertThat(events)
        .containsExactly(
            new Trouble(
                "notify: pager: an alert was refused, and is dropped: invalid_auth: correct"
                    + " notify.slack.token"));
  }

  @Test
  @DisplayName("takes a notifier that breaks for one that fails, and shows nothing it says")
  void broken() {
    notifier.answer(_ -> {
      throw new IllegalStateException("https://example.com/secret");
    });
    offer(1);
    outlet.turn();
    assertThat(events)
        .containsExactly(
            new Trouble(
                "notify: pager: an adapter broke: java.lang.IllegalStateException; alerts wait,"
                    + " and are tried again"));
    notifier.answer(_ -> new Sent());
    now = now.plusSeconds(1);
    outlet.turn();
    assertThat(notifier.sent()).containsExactly(outage(1));
  }

  @Test
  @DisplayName("says once that a notifier hangs")
  void hangs() {
    notifier.answer(_ -> {
      now = now.plus(Outlet.HANGS).plusMillis(1);
      outlet.watch();
      outlet.watch();
      return new Sent();
    });
    offer(1);
    outlet.turn();
    assertThat(events)
        .containsExactly(
            new Trouble("notify: pager: has not answered for 35s; alerts wait"),
            new Notice("notify: pager works again; no alert was dropped"));
  }

  @Test
  @DisplayName("counts what it could not tell before its end, and what comes later")
  void abandoned() {
    offer(1, 2);
    outlet.abandon();
    offer(3);
    assertThat(outlet.dropped()).isEqualTo(3);
    assertThat(events)
        .containsExactly(
            new Trouble(
                "notify: pager: alerts that could not be told before the end, and are dropped: 2"));
    outlet.turn();
    assertThat(notifier.asked()).isEmpty();
  }

  private void offer(int... numbers) {
    for (int number : numbers) {
      outlet.offer(outage(number));
    }
  }

  private static Alert outage(int number) {
    return new Outage(START, WORKER, destination(number), START, 1, example(number));
  }
}
