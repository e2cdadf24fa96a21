package io.hookline.engine;

import static io.hookline.testkit.ScriptedTransport.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.hookline.destination.CallLimits;
import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.letter.DeadLetter;
import io.hookline.letter.LetterFilter;
import io.hookline.letter.LetterQuery;
import io.hookline.letter.LetterQuery.Order;
import io.hookline.retry.RetryDecision.RetryAt;
import io.hookline.testkit.InMemoryDeadLetterStore;
import io.hookline.testkit.InMemoryJobQueue;
import io.hookline.testkit.ScriptedTransport;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An engine that is built inside another program")
class EngineBuilderTest {
  private static final InstantSource CLOCK = InstantSource.system();

  private final InMemoryJobQueue queue = new InMemoryJobQueue(CLOCK);
  private final InMemoryDeadLetterStore letters = new InMemoryDeadLetterStore();
  private final ScriptedTransport transport =
      new ScriptedTransport(call -> answer(call.url().getPath().equals("/gone") ? 410 : 200));
  private final Queue<DeliveryEvent> events = new ConcurrentLinkedQueue<>();

  @Test
  @DisplayName("delivers, buries, reports, and stops")
  void works() throws InterruptedException {
    queue.add(job("/ok"));
    queue.add(job("/gone"));
    try (DeliveryEngine engine = complete().build()) {
      engine.start();
      assertThat(engine.awaitDrained(Duration.ofSeconds(20))).isTrue();
      engine.stop(Duration.ofSeconds(20));
    }
    assertThat(queue.status().complete()).isEqualTo(1);
    assertThat(letters()).extracting(letter -> letter.content().worker()).containsExactly("shop-1");
    assertThat(events).hasAtLeastOneElementOfType(Attempted.class);
    assertThat(events).hasAtLeastOneElementOfType(GivenUp.class);
  }

  @Test
  @DisplayName("tries again as the seed does where no policy was given")
  void triesAgain() {
    queue.add(job("/ok"));
    try (DeliveryEngine engine =
        complete().transport(new ScriptedTransport(_ -> answer(503))).build()) {
      engine.start();
      await().atMost(Duration.ofSeconds(20)).until(() -> !events.isEmpty());
    }
    assertThat(events.peek())
        .isInstanceOfSatisfying(
            Attempted.class,
            attempted ->
                assertThat(wait(attempted))
                    .isBetween(Duration.ofMillis(800), Duration.ofMillis(1300)));
  }

  @Test
  @DisplayName("has the defaults of the command line for all that is not named")
  void defaults() {
    assertThat(complete().userAgent("Shop/1").settings())
        .isEqualTo(EngineSettings.standard("shop-1", "Shop/1"))
        .isEqualTo(
            new EngineSettings(
                "shop-1",
                256,
                64,
                32 << 20,
                Duration.ofSeconds(60),
                5,
                new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 16 << 10),
                "Shop/1"));
    assertThat(complete().settings().userAgent()).startsWith("Hookline/");
  }

  @Test
  @DisplayName("has what it was told")
  void told() {
    CallLimits limits = new CallLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), 3);
    EngineSettings settings =
        complete()
            .concurrency(4)
            .perDestination(5)
            .payloadBudget(6)
            .lease(Duration.ofSeconds(7))
            .maxReceived(8)
            .limits(limits)
            .userAgent("Shop/1")
            .settings();
    assertThat(settings)
        .isEqualTo(
            new EngineSettings("shop-1", 4, 5, 6, Duration.ofSeconds(7), 8, limits, "Shop/1"));
  }

  @Test
  @DisplayName("is refused with all that is missing, in one line")
  void missing() {
    assertThatIllegalStateException()
        .isThrownBy(() -> DeliveryEngine.builder().queue(queue).build())
        .withMessage(
            "the engine cannot be built without transport, deadLetters, worker, clocks;"
                + " give the builder what is missing");
  }

  @Test
  @DisplayName("is refused where a number or a time makes no sense")
  void senseless() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().concurrency(0).build())
        .withMessage("concurrency must be 1 or more, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> complete().lease(Duration.ofSeconds(30)).build())
        .withMessage("the lease, 30s, must be longer than the time of a call, 30s; raise it");
  }

  private EngineBuilder complete() {
    return DeliveryEngine.builder()
        .queue(queue)
        .transport(transport)
        .deadLetters(letters)
        .worker("shop-1")
        .clocks(CLOCK, CLOCK)
        .events(events::add);
  }

  private static Duration wait(Attempted attempted) {
    return attempted.decision() instanceof RetryAt(Instant at)
        ? Duration.between(attempted.attempt().at(), at)
        : Duration.ZERO;
  }

  private List<DeadLetter> letters() {
    return letters.list(
        new LetterQuery(LetterFilter.ALL, Order.OLDEST_FIRST, OptionalLong.empty(), 10));
  }

  private static Job job(String path) {
    Request request =
        new Request(
            HttpMethod.POST, URI.create("http://receiver" + path), Headers.JSON, Payload.of("{}"));
    return Job.fresh(new JobId(path), new Origin("test", 1), request, CLOCK.instant());
  }
}
