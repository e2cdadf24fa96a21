package io.hookline.metrics;

import static io.hookline.metrics.Events.KEPT;
import static io.hookline.metrics.Events.NEW;
import static io.hookline.metrics.Events.answered;
import static io.hookline.metrics.Events.attempted;
import static io.hookline.metrics.Events.delivered;
import static io.hookline.metrics.Events.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.job.Origin;
import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Refused;
import io.hookline.job.Outcome.TimedOut;
import io.hookline.job.Outcome.Unreachable;
import io.hookline.job.Phase;
import io.hookline.job.Timing;
import io.hookline.retry.RetryDecision.Done;
import io.hookline.retry.RetryDecision.RetryAt;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The meters of deliveries")
class DeliveryMetersTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final DeliveryMeters meters = new DeliveryMeters(registry, 3);

  @DisplayName("count attempts by destination and by what came of them")
  @Test
  void outcomes() {
    List<Outcome> outcomes =
        List.of(
            answered(204),
            answered(302),
            answered(404),
            answered(599),
            new TimedOut(Phase.CONNECT, Duration.ofSeconds(5)),
            new Unreachable("connection refused"),
            new Refused("127.0.0.1"));
    outcomes.forEach(outcome -> meters.on(attempted("a.example", outcome, NEW, new Done())));
    for (String label : List.of("2xx", "3xx", "4xx", "5xx", "timeout", "unreachable", "refused")) {
      assertThat(attempts("http://a.example", label)).as(label).isEqualTo(1);
    }
  }

  @DisplayName("time calls, their phases and the lag before them")
  @Test
  void times() {
    meters.on(attempted("a.example", answered(200), NEW, new Done()));
    meters.on(attempted("a.example", answered(200), KEPT, new Done()));
    Timer whole =
        registry.get("hookline.call.duration").tag("destination", "http://a.example").timer();
    assertThat(whole.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(8);
    assertThat(phase("resolve").count()).isEqualTo(1);
    assertThat(phase("tls").count()).isZero();
    assertThat(phase("response").count()).isEqualTo(2);
    assertThat(phase("response").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(6);
    assertThat(registry.get("hookline.lag").timer().totalTime(TimeUnit.MILLISECONDS))
        .isEqualTo(500);
  }

  @DisplayName("tell kept connections from new ones, and count none where nothing was sent")
  @Test
  void connections() {
    meters.on(attempted("a.example", answered(200), NEW, new Done()));
    meters.on(attempted("a.example", answered(200), KEPT, new Done()));
    meters.on(attempted("a.example", answered(503), KEPT, new Done()));
    meters.on(attempted("a.example", new Refused("no"), Timing.NONE, new Done()));
    assertThat(counter("hookline.connection.uses", "connection", "new")).isEqualTo(1);
    assertThat(counter("hookline.connection.uses", "connection", "kept")).isEqualTo(2);
  }

  @DisplayName("count what else happens")
  @Test
  void others() {
    meters.on(attempted("a.example", answered(503), KEPT, new RetryAt(Instant.EPOCH)));
    meters.on(new Rejected(new Origin("orders.csv", 3), "no URL"));
    meters.on(new ClaimLost(job("a.example")));
    meters.on(new Trouble("redis is down"));
    for (String name : List.of("retries", "rejected", "claims.lost", "troubles")) {
      assertThat(registry.get("hookline." + name).counter().count()).as(name).isEqualTo(1);
    }
  }

  @DisplayName("are bounded whatever the destinations: those that come late are one")
  @Test
  void bounded() {
    IntStream.range(0, 3).forEach(i -> meters.on(delivered("host-" + i + ".example")));
    int series = registry.getMeters().size();
    IntStream.range(3, 500).forEach(i -> meters.on(delivered("host-" + i + ".example")));
    List<String> labels =
        registry.getMeters().stream()
            .map(meter -> meter.getId().getTag("destination"))
            .filter(label -> label != null)
            .distinct()
            .toList();
    assertThat(labels)
        .containsExactlyInAnyOrder(
            "http://host-0.example", "http://host-1.example", "http://host-2.example", "other");
    assertThat(attempts("other", "2xx")).isEqualTo(497);
    assertThat(registry.getMeters()).hasSize(series);
  }

  @DisplayName("have one destination only where none is to have its own")
  @Test
  void none() {
    SimpleMeterRegistry own = new SimpleMeterRegistry();
    new DeliveryMeters(own, 0).on(delivered("a.example"));
    assertThat(
            own.get("hookline.attempts").tags("destination", "other", "outcome", "2xx").counter())
        .extracting(counter -> counter.count())
        .isEqualTo(1.0);
  }

  private double attempts(String destination, String outcome) {
    return registry
        .get("hookline.attempts")
        .tags("destination", destination, "outcome", outcome)
        .counter()
        .count();
  }

  private Timer phase(String name) {
    return registry.get("hookline.call.phase.duration").tag("phase", name).timer();
  }

  private double counter(String name, String tag, String value) {
    return registry.get(name).tag(tag, value).counter().count();
  }
}
