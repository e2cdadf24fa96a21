package io.hookline.adapter.queue.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The settings of a queue in Redis")
class SettingsTest {
  private static final String SECRET = "s3cr3t-w0rd";

  @DisplayName("have a default each")
  @Test
  void defaults() {
    assertThat(problems(Map.of())).isEmpty();
  }

  @DisplayName("take every way in which Redis is run")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "redis://127.0.0.1",
        "redis://user:word@host:6380/2",
        "rediss://:word@host",
        "redis-sentinel://a:26379,b:26379/0#hooks",
        "redis://a:7000,redis://b:7001, redis://c:7002",
      })
  void uris(String uri) {
    assertThat(problems(Map.of("queue.redis.uri", uri))).isEmpty();
  }

  @DisplayName("take a host with an underscore, as containers are named")
  @Test
  void underscore() {
    Settings settings = settings(Map.of("queue.redis.uri", "redis://:word@my_redis:6380/2"));

    assertThat(settings.get(RedisQueueKeys.URI)).hasToString("redis://my_redis:6380");
  }

  @DisplayName("that make no sense are refused")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "queue.name|{a}|queue.name: \"{a}\" is not valid: expected up to 100 letters",
        "queue.redis.timeout|soon|queue.redis.timeout: \"soon\" is not valid",
        "queue.redis.history|-1|queue.redis.history: \"-1\" is not valid",
        "queue.redis.tls.key|k.pem|queue.redis.tls.key: is of no use without",
        "queue.redis.uri|redis://a/1,redis://b/1|queue.redis.uri: a Cluster has no other database",
      })
  void refused(String key, String value, String problem) {
    assertThat(problems(Map.of(key, value))).singleElement().asString().startsWith(problem);
  }

  @DisplayName("never show a password in what is said of them")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://user:s3cr3t-w0rd@host",
        "redis://user:s3cr3t-w0rd@",
        "redis://user:s3cr3t-w0rd@host:port",
        "redis://user:s3cr3t-w0rd@a,nonsense",
        "redis://user:s3cr3t-w0rd@a/1,redis://user:s3cr3t-w0rd@b/1",
      })
  void masked(String uri) {
    assertThat(problems(Map.of("queue.redis.uri", uri)))
        .hasSize(1)
        .allSatisfy(problem -> assertThat(problem).doesNotContain(SECRET));
  }

  @DisplayName("nor where Redis refuses, is not there, or is not to be found")
  @Test
  void maskedInFailures() {
    try (RealRedis redis = RealRedis.start()) {
      String host = "127.0.0.1:" + redis.port();
      assertMasked("redis://:" + SECRET + "@" + host);
      assertMasked("redis://user:" + SECRET + "@" + host);
      assertMasked("rediss://user:" + SECRET + "@" + host);
      assertMasked("redis://user:" + SECRET + "@127.0.0.1:" + RealRedis.freePort());
      assertMasked("redis-sentinel://" + SECRET + "@127.0.0.1:" + RealRedis.freePort() + "#hooks");
      assertMasked(
          "redis://:%1$s@127.0.0.1:%2$d,redis://:%1$s@127.0.0.1:%2$d"
              .formatted(SECRET, RealRedis.freePort()));
    }
  }

  @DisplayName("nor where they are printed")
  @Test
  void maskedInText() {
    Settings settings = settings(Map.of("queue.redis.uri", "redis://user:" + SECRET + "@host"));

    assertThat(RedisQueueKeys.options(settings).toString()).doesNotContain(SECRET);
    assertThat(RedisQueueKeys.URI.secret()).isTrue();
  }

  private static void assertMasked(String uri) {
    Queues queues = new Queues(Map.of("queue.redis.uri", uri, "queue.redis.timeout", "2s"));
    Throwable failure = catchThrowable(() -> queues.open("worker-1").close());
    StringWriter trace = new StringWriter();
    failure.printStackTrace(new PrintWriter(trace));
    assertThat(trace.toString())
        .startsWith("io.hookline.port.AdapterException")
        .doesNotContain(SECRET);
  }

  private static List<String> problems(Map<String, String> values) {
    Settings settings = settings(values);
    new RedisJobQueueProvider().configure(settings);
    return settings.problems();
  }

  private static Settings settings(Map<String, String> values) {
    return new Settings(
        new SettingsSource() {
          @Override
          public Optional<String> value(String key) {
            return Optional.ofNullable(values.get(key));
          }

          @Override
          public String place(String key) {
            return "";
          }
        });
  }
}
