package io.hookline.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.retry.Backoff;
import io.hookline.retry.Backoff.Exponential;
import io.hookline.retry.RetryPolicy;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Retry settings")
class RetrySettingsTest {

  @DisplayName("are the seed's where nothing is given")
  @Test
  void defaults() {
    RetryPolicy policy = read(Map.of());
    assertThat(policy.maxAttempts()).isEqualTo(5);
    assertThat(policy.maxAge()).isEmpty();
    assertThat(policy.jitter().factor()).isEqualTo(0.2);
    assertThat(policy.backoff())
        .isEqualTo(new Exponential(Duration.ofSeconds(1), 2, Duration.ofSeconds(60)));
  }

  @DisplayName("change a preset one by one")
  @Test
  void singleKeys() {
    RetryPolicy policy =
        read(
            Map.of(
                "retry.max-attempts", "9",
                "retry.initial", "250ms",
                "retry.multiplier", "1.5",
                "retry.max-delay", "10s",
                "retry.jitter", "0",
                "retry.max-age", "1d"));
    assertThat(policy.maxAttempts()).isEqualTo(9);
    assertThat(policy.maxAge()).hasValue(Duration.ofDays(1));
    assertThat(policy.jitter().factor()).isZero();
    assertThat(policy.backoff())
        .isEqualTo(new Exponential(Duration.ofMillis(250), 1.5, Duration.ofSeconds(10)));
  }

  @DisplayName("take the schedule of Standard Webhooks by its name")
  @Test
  void standardWebhooks() {
    RetryPolicy policy = read(Map.of("retry.preset", "standard-webhooks"));
    assertThat(policy.maxAttempts()).isEqualTo(10);
    assertThat(policy.backoff().after(1)).isEqualTo(Duration.ofSeconds(5));
    assertThat(policy.backoff().longest()).isEqualTo(Duration.ofHours(24));
  }

  @DisplayName("allow no retry at all")
  @Test
  void none() {
    assertThat(read(Map.of("retry.preset", "none")).maxAttempts()).isEqualTo(1);
  }

  @DisplayName("use a schedule to its end, in place of everything exponential")
  @Test
  void schedule() {
    RetryPolicy policy = read(Map.of("retry.schedule", "1s, 5s,10m", "retry.initial", "3s"));
    assertThat(policy.maxAttempts()).isEqualTo(4);
    assertThat(policy.backoff())
        .isEqualTo(
            new Backoff.Schedule(
                List.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofMinutes(10))));
  }

  @DisplayName("repeat a schedule's last wait where more attempts are wanted")
  @Test
  void longSchedule() {
    RetryPolicy policy = read(Map.of("retry.schedule", "1s,5s", "retry.max-attempts", "8"));
    assertThat(policy.maxAttempts()).isEqualTo(8);
    assertThat(policy.backoff().after(7)).isEqualTo(Duration.ofSeconds(5));
  }

  @DisplayName("do not start beyond the longest wait")
  @Test
  void initialBeyondMax() {
    assertThat(problems(Map.of("retry.initial", "2m")))
        .containsExactly(
            "test: retry.initial: 2m is longer than retry.max-delay, 1m;"
                + " raise that one or lower this");
  }

  @DisplayName("do not change a preset that is a schedule")
  @Test
  void fixedPreset() {
    assertThat(
            problems(
                Map.of(
                    "retry.preset", "standard-webhooks",
                    "retry.initial", "1s",
                    "retry.multiplier", "3")))
        .containsExactly(
            "test: retry.initial: changes nothing here, retry.preset gives the waits one by one;"
                + " remove it, or choose them with retry.schedule",
            "test: retry.multiplier: changes nothing here, retry.preset gives the waits one by"
                + " one; remove it, or choose them with retry.schedule");
  }

  @DisplayName("tell every value that is out of bounds at once")
  @Test
  void bounds() {
    assertThat(
            problems(
                Map.of(
                    "retry.preset", "sede",
                    "retry.max-attempts", "0",
                    "retry.initial", "0s",
                    "retry.multiplier", "0.5",
                    "retry.max-delay", "-1s",
                    "retry.jitter", "2",
                    "retry.max-age", "soon",
                    "retry.schedule", "1s,x")))
        .hasSize(8)
        .contains(
            "test: retry.preset: \"sede\" is not valid:"
                + " expected one of none, seed, standard-webhooks",
            "test: retry.initial: \"0s\" is not valid:"
                + " expected a duration such as 500ms, 5s, 2h or 1d, above zero");
  }

  private static RetryPolicy read(Map<String, String> given) {
    Settings settings = settings(given);
    RetryPolicy policy = RetrySettings.read(settings, new Random(1));
    settings.verify();
    return policy;
  }

  private static List<String> problems(Map<String, String> given) {
    Settings settings = settings(given);
    RetrySettings.read(settings, new Random(1));
    return settings.problems();
  }

  private static Settings settings(Map<String, String> given) {
    return new Settings(SettingsSource.of(given, "test"));
  }
}
