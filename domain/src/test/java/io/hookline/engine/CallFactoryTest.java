package io.hookline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.destination.CallLimits;
import io.hookline.destination.Destination;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.Claim;
import io.hookline.port.HttpCall;
import io.hookline.retry.RetryPolicy;
import io.hookline.retry.RetryPreset;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A call")
class CallFactoryTest {
  private static final Instant AT = Instant.ofEpochSecond(1_767_225_600, 999_999_999);
  private static final CallLimits LIMITS =
      new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 1024);

  private static final RetryPolicy RETRY = RetryPreset.SEED.policy(new Random(1));

  private final Tuned tuned =
      new Tuned(
          RETRY,
          new EngineSettings("w", 1, 1, 1, Duration.ofSeconds(60), 5, LIMITS, "Hookline/1.2.3"));

  private final CallFactory calls = new CallFactory("Hookline/1.2.3", tuned);

  @Test
  @DisplayName("is limited as the engine was told last, and never beyond its lease")
  void tuned() {
    CallLimits shorter = new CallLimits(Duration.ofSeconds(1), Duration.ofSeconds(2), 10);
    tuned.change(new EngineTuning(RETRY, shorter, 5));
    assertThat(calls.call(running(Headers.JSON), AT).limits()).isEqualTo(shorter);
    CallLimits endless = new CallLimits(Duration.ofSeconds(1), Duration.ofSeconds(60), 10);
    assertThatThrownBy(() -> tuned.change(new EngineTuning(RETRY, endless, 5)))
        .hasMessage("the time of a call, 1m, must be shorter than the lease of this worker, 1m");
    assertThat(calls.call(running(Headers.JSON), AT).limits()).isEqualTo(shorter);
  }

  @Test
  @DisplayName("carries the job's request and, behind its headers, Hookline's own")
  void standardHeaders() {
    HttpCall call = calls.call(running(Headers.JSON), AT);
    assertThat(call.headers())
        .containsExactly(
            new Header("Content-Type", "application/json; charset=utf-8"),
            new Header("webhook-id", "job-1"),
            new Header("webhook-timestamp", "1767225600"),
            new Header("User-Agent", "Hookline/1.2.3"));
    assertThat(call.method()).isEqualTo(HttpMethod.PUT);
    assertThat(call.url()).hasToString("http://example.com/hook?a=1");
    assertThat(call.payload()).isEqualTo(Payload.of("body"));
    assertThat(call.limits()).isEqualTo(LIMITS);
  }

  @Test
  @DisplayName("keeps the job's own User-Agent")
  void ownUserAgent() {
    Headers own = new Headers(List.of(new Header("user-agent", "Shop/7")));
    Headers sent = calls.call(running(own), AT).headers();
    assertThat(sent.fields()).hasSize(3);
    assertThat(sent.first("User-Agent")).contains("Shop/7");
  }

  @Test
  @DisplayName("has the time of its own attempt")
  void timestamps() {
    calls.call(running(Headers.NONE), AT);
    Headers later = calls.call(running(Headers.NONE), AT.plusSeconds(1)).headers();
    assertThat(later.first("webhook-timestamp")).contains("1767225601");
  }

  private static Running running(Headers headers) {
    URI url = URI.create("http://example.com/hook?a=1");
    Job job =
        Job.fresh(
            new JobId("job-1"),
            new Origin("orders.csv", 2),
            new Request(HttpMethod.PUT, url, headers, Payload.of("body")),
            AT);
    return new Running(new Claim(job, 1, 1), Destination.of(url));
  }
}
