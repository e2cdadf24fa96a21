package io.hookline.adapter.notify.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.notify.slack.standin.SlackStandIn;
import io.hookline.port.Notifier;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("notify.type: slack")
class SlackNotifierProviderTest {
  private static final String HOOK = "https://hooks.slack.com" + SlackStandIn.HOOK;

  @Test
  @DisplayName("is found as an adapter for alerts")
  void isFound() {
    assertThat(ServiceLoader.load(AdapterProvider.class))
        .filteredOn(SlackNotifierProvider.class::isInstance)
        .singleElement()
        .satisfies(provider -> {
          assertThat(provider.port()).isEqualTo(Notifier.class);
          assertThat(provider.type()).isEqualTo("slack");
        });
  }

  @Test
  @DisplayName("keeps its webhook and its token secret")
  void masks() {
    assertThat(new SlackNotifierProvider().keys())
        .filteredOn(Key::secret)
        .extracting(Key::name)
        .containsExactly("notify.slack.webhook-url", "notify.slack.token");
    assertThat(new WebhookUrl(HOOK)).hasToString("hooks.slack.com");
    assertThat(new BotToken(SlackStandIn.TOKEN)).hasToString("xoxb-***");
    Settings settings = settings(Map.of("notify.slack.webhook-url", HOOK));
    assertThat(SlackSettings.read(settings).toString()).doesNotContain("Secret");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HOOK,
        "https://hooks.slack-gov.com/services/T0/B0/x",
        "https://chat.example.com:8065/hooks/xxx-generatedkey-xxx",
        "http://localhost:8065/hooks/x",
        "http://127.0.0.1:8065/hooks/x",
        "http://[::1]:8065/hooks/x"
      })
  @DisplayName("takes the webhooks of Slack and of others")
  void takesUrl(String url) {
    Settings settings = settings(Map.of("notify.slack.webhook-url", url));

    new SlackNotifierProvider().configure(settings);

    assertThat(settings.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.slack.com/services/T0/B0/secret42",
        "http://chat.example.com/hooks/secret42",
        "https://hooks.slack.com/workflows/T0/A0/secret42",
        "https://hooks.slack.com/services/T0/secret42",
        "https://user:secret42@chat.example.com/hooks/x",
        "https://chat.example.com/#secret42",
        "https://chat.example.com/",
        "https:secret42",
        "secret42",
        "https://chat_1.example/secret42",
        "https://chat.example.com/ secret42"
      })
  @DisplayName("says what a webhook's URL must be, and never what it was")
  void refusesUrl(String url) {
    assertProblem(
        Map.of("notify.slack.webhook-url", url),
        "test.yaml:1: notify.slack.webhook-url: its value is not valid: expected the https URL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xoxp-1-secret42",
        "xoxb-",
        "secret42",
        "xoxb-secret42 x",
        "xoxb-\u00e4secret42xxxx"
      })
  @DisplayName("says what a token must be, and never what it was")
  void refusesToken(String token) {
    assertProblem(
        Map.of("notify.slack.token", token, "notify.slack.channel", "#alerts"),
        "notify.slack.token: its value is not valid: expected the Bot User OAuth Token");
  }

  @Test
  @DisplayName("wants a webhook or a token, and not both")
  void oneOfTwo() {
    assertProblem(Map.of(), "notify.slack.webhook-url: is missing: set it to");
    assertProblem(
        Map.of("notify.slack.webhook-url", HOOK, "notify.slack.token", SlackStandIn.TOKEN),
        "notify.slack.token: and notify.slack.webhook-url are both set; remove one");
  }

  @Test
  @DisplayName("wants a channel with a token, and none with a webhook")
  void channel() {
    assertProblem(
        Map.of("notify.slack.token", SlackStandIn.TOKEN), "notify.slack.channel: is missing");
    assertProblem(
        Map.of("notify.slack.webhook-url", HOOK, "notify.slack.channel", "#alerts"),
        "notify.slack.channel: has no effect on a webhook");
  }

  @ParameterizedTest
  @CsvSource({
    "notify.slack.channel, '#a b'",
    "notify.slack.channel, '<!here>'",
    "notify.slack.mention, '@here'",
    "notify.slack.mention, 'S024> <!channel'",
    "notify.slack.api-url, 'http://slack.com/api/'",
    "notify.slack.api-url, 'https://slack.com/api'",
    "notify.slack.timeout, '0s'",
    "notify.slack.timeout, '26s'"
  })
  @DisplayName("refuses what cannot be meant")
  void refuses(String key, String value) {
    Map<String, String> values =
        new HashMap<>(
            Map.of(
                "notify.slack.token", SlackStandIn.TOKEN, "notify.slack.channel", "C0123456789"));
    values.put(key, value);
    assertProblem(values, key + ": \"" + value + "\" is not valid: expected ");
  }

  @Test
  @DisplayName("loads nothing of Slack's SDK before there is something to send")
  void loadsNothing() throws Exception {
    ClassLoader without = new LoaderWithoutSdk();
    AdapterProvider<?> provider =
        (AdapterProvider<?>)
            without.loadClass(SlackNotifierProvider.class.getName()).getConstructor().newInstance();
    assertThat(provider.getClass()).isNotEqualTo(SlackNotifierProvider.class);

    AdapterFactory<?> factory =
        provider.configure(settings(Map.of("notify.slack.webhook-url", HOOK)));
    try (Notifier notifier = (Notifier) factory.open(Notifiers.CONTEXT)) {
      assertThatThrownBy(() -> notifier.send(Alerts.outage()))
          .isInstanceOf(NoClassDefFoundError.class);
    }
  }

  private static void assertProblem(Map<String, String> values, String problem) {
    Settings settings = settings(values);
    try {
      new SlackNotifierProvider().configure(settings);
    } catch (InvalidSettingsException _) {
      // The settings have its problems.
    }
    assertThat(settings.problems())
        .singleElement()
        .asString()
        .contains(problem)
        .doesNotContain("secret42", "Secret42");
  }

  private static Settings settings(Map<String, String> values) {
    return new Settings(SettingsSource.of(values, "test.yaml:1"));
  }
}
