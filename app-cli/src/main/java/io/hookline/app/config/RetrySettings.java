package io.hookline.app.config;

import io.hookline.job.Durations;
import io.hookline.retry.Backoff;
import io.hookline.retry.Backoff.Exponential;
import io.hookline.retry.Backoff.Schedule;
import io.hookline.retry.GiveUpRule;
import io.hookline.retry.Jitter;
import io.hookline.retry.RetryPolicy;
import io.hookline.retry.RetryPreset;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Makes the retry policy from {@link RetryKeys}. */
public final class RetrySettings {
  private final Settings settings;
  private final RetryPreset preset;
  private final Optional<List<Duration>> schedule;

  private RetrySettings(Settings settings) {
    this.settings = settings;
    preset = settings.get(RetryKeys.PRESET);
    schedule = settings.get(RetryKeys.SCHEDULE).filter(waits -> !waits.isEmpty());
  }

  /** Reads the policy; what does not fit together is told to {@code settings}. */
  public static RetryPolicy read(Settings settings, RandomGenerator random) {
    return new RetrySettings(settings).policy(random);
  }

  private RetryPolicy policy(RandomGenerator random) {
    return new RetryPolicy(
        settings.get(RetryKeys.MAX_ATTEMPTS).orElseGet(this::attempts),
        settings.get(RetryKeys.MAX_AGE),
        backoff(),
        new Jitter(settings.get(RetryKeys.JITTER), random),
        GiveUpRule.standard());
  }

  /** A schedule that is written out is meant to be used to its end. */
  private int attempts() {
    return schedule.map(waits -> waits.size() + 1).orElse(preset.maxAttempts());
  }

  private Backoff backoff() {
    if (schedule.isPresent()) {
      return new Schedule(schedule.get());
    }
    return switch (preset.backoff()) {
      case Exponential exponential -> changed(exponential);
      case Schedule fixed -> unchanged(fixed);
    };
  }

  private Backoff changed(Exponential defaults) {
    Duration initial = settings.get(RetryKeys.INITIAL).orElse(defaults.initial());
    Duration max = settings.get(RetryKeys.MAX_DELAY).orElse(defaults.max());
    if (initial.compareTo(max) > 0) {
      settings.problem(
          RetryKeys.INITIAL,
          "%s is longer than retry.max-delay, %s; raise that one or lower this"
              .formatted(Durations.format(initial), Durations.format(max)));
    }
    double multiplier = settings.get(RetryKeys.MULTIPLIER).orElse(defaults.multiplier());
    return new Exponential(initial, multiplier, max);
  }

  private Backoff unchanged(Schedule fixed) {
    refuseIfGiven(RetryKeys.INITIAL);
    refuseIfGiven(RetryKeys.MULTIPLIER);
    refuseIfGiven(RetryKeys.MAX_DELAY);
    return fixed;
  }

  private void refuseIfGiven(Key<? extends Optional<?>> key) {
    if (settings.get(key).isPresent()) {
      settings.problem(
          key,
          "changes nothing here, retry.preset gives the waits one by one;"
              + " remove it, or choose them with retry.schedule");
    }
  }
}
