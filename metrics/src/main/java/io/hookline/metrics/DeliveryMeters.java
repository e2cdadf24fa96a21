package io.hookline.metrics;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryEvent.Attempted;
import io.hookline.event.DeliveryEvent.ClaimLost;
import io.hookline.event.DeliveryEvent.GivenUp;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.retry.RetryDecision.RetryAt;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Counts and times every event. All meters are made before they are needed, so that counting one is
 * finding it in an array or a map and adding to it.
 */
public final class DeliveryMeters implements DeliveryListener {
  private final Destinations destinations;
  private final CallMeters calls;
  private final Timer lag;
  private final Counter retries;
  private final Counter rejected;
  private final Counter lost;
  private final Counter troubles;
  private final Map<GiveUpClass, Counter> givenUp = new EnumMap<>(GiveUpClass.class);

  /**
   * Makes the meters.
   *
   * @param registry where they are kept
   * @param mostDestinations how many destinations have meters of their own
   */
  public DeliveryMeters(MeterRegistry registry, int mostDestinations) {
    destinations = new Destinations(registry, mostDestinations);
    calls = new CallMeters(registry);
    lag = Buckets.lag(registry, "hookline.lag", "How long after a job was due its attempt started");
    retries = counter(registry, "retries", "Attempts after which another one was planned");
    rejected = counter(registry, "rejected", "Entries of the queue that were no usable job");
    lost = counter(registry, "claims.lost", "Jobs whose lease ended before they were settled");
    troubles = counter(registry, "troubles", "Failures of queue, store, log or worker");
    for (GiveUpClass reason : GiveUpClass.values()) {
      givenUp.put(reason, givenUp(registry, reason));
    }
  }

  @Override
  public void on(DeliveryEvent event) {
    switch (event) {
      case Attempted attempted -> count(attempted);
      case GivenUp(_, var letter) ->
          Objects.requireNonNull(givenUp.get(GiveUpClass.of(letter))).increment();
      case Rejected _ -> rejected.increment();
      case ClaimLost _ -> lost.increment();
      case Trouble _ -> troubles.increment();
      case Notice _ -> {}
    }
  }

  private void count(Attempted event) {
    destinations.of(event.destination()).count(event.attempt());
    calls.count(event.attempt().timing());
    lag.record(event.lag().toNanos(), TimeUnit.NANOSECONDS);
    if (event.decision() instanceof RetryAt) {
      retries.increment();
    }
  }

  private static Counter counter(MeterRegistry registry, String name, String meaning) {
    return Counter.builder("hookline." + name).description(meaning).register(registry);
  }

  private static Counter givenUp(MeterRegistry registry, GiveUpClass reason) {
    return Counter.builder("hookline.given.up")
        .description("Jobs that were given up on")
        .tags("reason", reason.label())
        .register(registry);
  }
}
