package io.hookline.adapter.metrics.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.Figure;
import io.hookline.port.Figures;
import io.hookline.port.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page for Prometheus")
class PrometheusTelemetryTest {
  private final PrometheusTelemetry telemetry = new PrometheusTelemetry(10);
  private final AtomicInteger refreshed = new AtomicInteger();

  @AfterEach
  void close() {
    telemetry.close();
  }

  @DisplayName("has counters, histograms and process figures from the start")
  @Test
  void complete() {
    telemetry.on(new Trouble("redis is down"));
    assertThat(page("").body().text())
        .contains(
            "# TYPE hookline_troubles_total counter",
            "hookline_troubles_total 1.0",
            "# TYPE hookline_call_phase_duration_seconds histogram",
            "hookline_call_phase_duration_seconds_bucket{phase=\"connect\",le=\"0.005\"} 0",
            "hookline_attempts_total{destination=\"other\",outcome=\"2xx\"} 0.0",
            "jvm_memory_used_bytes");
  }

  @DisplayName("shows figures as they are when it is asked for, and looks anew for that")
  @Test
  void figures() {
    telemetry.observe(new Counting());
    assertThat(page("").body().text())
        .contains(
            "# HELP hookline_queue_jobs Jobs by state",
            "hookline_queue_jobs{state=\"pending\"} 1.0",
            "hookline_oldest_age_seconds NaN",
            "hookline_look_errors_total 7.0");
    assertThat(page("").body().text()).contains("hookline_queue_jobs{state=\"pending\"} 2.0");
  }

  @DisplayName("is written as OpenMetrics for those that can read it")
  @Test
  void openMetrics() {
    Page page = page("application/openmetrics-text;version=1.0.0,text/plain;version=0.0.4;q=0.5");
    assertThat(page.contentType()).startsWith("application/openmetrics-text; version=1.0.0");
    assertThat(page.body().text()).endsWith("# EOF\n");
    assertThat(page("*/*").contentType()).isEqualTo("text/plain; version=0.0.4; charset=utf-8");
  }

  private Page page(String accept) {
    return telemetry.page(accept).orElseThrow();
  }

  private final class Counting implements Figures {
    @Override
    public void refresh() {
      refreshed.incrementAndGet();
    }

    @Override
    public List<Figure> all() {
      return List.of(
          Figure.level("queue.jobs", "", "Jobs by state", refreshed::get)
              .labelled("state", "pending"),
          Figure.level("oldest.age", "seconds", "Age", () -> Double.NaN),
          Figure.total("look.errors", "Looks that failed", () -> 7));
    }
  }
}
