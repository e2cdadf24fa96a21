package io.hookline.app.wiring;

import io.hookline.app.Version;
import io.hookline.app.config.HttpKeys;
import io.hookline.app.config.WorkerKeys;
import io.hookline.destination.CallLimits;
import io.hookline.engine.EngineSettings;
import io.hookline.job.Durations;
import io.hookline.spi.Settings;
import java.time.Duration;

/**
 * What the configuration says of the engine; not yet checked, as {@link EngineSettings} are.
 *
 * @param concurrency jobs under way
 * @param perDestination calls in flight to one destination
 * @param payloadBudget bytes of payload in memory
 * @param lease how long a claim holds
 * @param maxReceived how often a job may be received without an outcome
 * @param limits of each call
 */
record EngineChoices(
    int concurrency,
    int perDestination,
    long payloadBudget,
    Duration lease,
    int maxReceived,
    CallLimits limits) {

  static EngineChoices read(Settings settings) {
    EngineChoices choices =
        new EngineChoices(
            settings.get(WorkerKeys.CONCURRENCY),
            settings.get(HttpKeys.CONNECTIONS_PER_DESTINATION),
            settings.get(WorkerKeys.PAYLOAD_BUDGET),
            settings.get(WorkerKeys.LEASE),
            settings.get(WorkerKeys.MAX_RECEIVED),
            HttpKeys.limits(settings));
    choices.check(settings);
    return choices;
  }

  EngineSettings settings(String worker) {
    return new EngineSettings(
        worker,
        concurrency,
        perDestination,
        payloadBudget,
        lease,
        maxReceived,
        limits,
        "Hookline/" + Version.number());
  }

  private void check(Settings settings) {
    if (lease.compareTo(limits.timeout()) <= 0) {
      settings.problem(
          WorkerKeys.LEASE,
          "%s is not longer than http.timeout, %s: a slow call would be made twice; raise it"
              .formatted(Durations.format(lease), Durations.format(limits.timeout())));
    }
  }
}
