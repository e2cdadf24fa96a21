package io.hookline.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Origin;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Tracing")
class TracingTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String SPAN = "00f067aa0ba902b7";

  @DisplayName("makes all attempts of a job one trace, on every worker, and each a span of its own")
  @Test
  void oneTracePerJob() {
    Job job = job("order-1", Headers.NONE);
    TraceContext first = context(Tracing.on(1, new Random(1)), job);
    TraceContext elsewhere = context(Tracing.on(1, new Random(2)), job);
    assertThat(elsewhere.traceId()).isEqualTo(first.traceId());
    assertThat(elsewhere.spanId()).isNotEqualTo(first.spanId());
    assertThat(context(Tracing.on(1, new Random(1)), job("order-2", Headers.NONE)).traceId())
        .isNotEqualTo(first.traceId());
  }

  @DisplayName("puts attempts under the span that the job names, recorded or not as that one")
  @Test
  void parent() {
    for (String flags : List.of("00", "01")) {
      Headers headers =
          new Headers(List.of(new Header("TraceParent", "00-" + TRACE + "-" + SPAN + "-" + flags)));
      Span span = Tracing.on(0.5, new Random(1)).begin(job("order-1", headers)).orElseThrow();
      assertThat(span.parent()).contains(SPAN);
      assertThat(span.context().traceId()).isEqualTo(TRACE);
      assertThat(span.context().spanId()).isNotEqualTo(SPAN);
      assertThat(span.context().sampled()).isEqualTo(flags.equals("01"));
    }
  }

  @DisplayName("names the trace itself where what the job names is not valid")
  @Test
  void invalidParent() {
    Headers headers = new Headers(List.of(new Header("traceparent", "00-xyz")));
    Span span = Tracing.on(1, new Random(1)).begin(job("order-1", headers)).orElseThrow();
    assertThat(span.parent()).isEmpty();
  }

  @DisplayName("records a share of the jobs, all attempts of each or none")
  @Test
  void ratio() {
    Tracing tracing = Tracing.on(0.25, new Random(1));
    long recorded =
        IntStream.range(0, 10_000)
            .filter(i -> context(tracing, job("job-" + i, Headers.NONE)).sampled())
            .count();
    assertThat(recorded).isBetween(2_300L, 2_700L);
    Job one = job("job-1", Headers.NONE);
    boolean sampled = context(tracing, one).sampled();
    assertThat(IntStream.range(0, 20).mapToObj(_ -> context(tracing, one).sampled()))
        .containsOnly(sampled);
    assertThat(context(Tracing.on(0, new Random(1)), one).sampled()).isFalse();
    assertThat(context(Tracing.on(1, new Random(1)), one).sampled()).isTrue();
  }

  @DisplayName("that is off begins nothing")
  @Test
  void off() {
    assertThat(Tracing.OFF.begin(job("order-1", Headers.NONE))).isEmpty();
  }

  private static TraceContext context(Tracing tracing, Job job) {
    return tracing.begin(job).orElseThrow().context();
  }

  private static Job job(String id, Headers headers) {
    URI url = URI.create("http://example.com/hook");
    Request request = new Request(HttpMethod.POST, url, headers, Payload.EMPTY);
    return Job.fresh(new JobId(id), new Origin("orders.csv", 2), request, Instant.EPOCH);
  }
}
