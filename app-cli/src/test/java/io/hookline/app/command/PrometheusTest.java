package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What Prometheus gets")
@Timeout(120)
class PrometheusTest {
  private static final Path RULES = Path.of("../deploy/prometheus/hookline.rules.yml");
  private static final Path PAGE_OF_METRICS = Path.of("../docs/monitoring.md");

  /** Not what a rule records, which has a colon before it. */
  private static final Pattern METRIC = Pattern.compile("(?<![:a-z_])hookline_[a-z_]+");

  private static String scraped = "";

  @TempDir private Path folder;

  @DisplayName("is a page of a running worker that promtool has nothing to say about")
  @Test
  void page() throws Exception {
    requirePromtool();
    Path page = Files.writeString(folder.resolve("page"), scraped);
    assertThat(promtool(page, "check", "metrics")).isEqualTo(new Said(0, ""));
  }

  @DisplayName("is what was delivered, given up on and is under way")
  @Test
  void figures() throws Exception {
    assertThat(scraped)
        .containsPattern(
            "hookline_attempts_total\\{destination=\"http://127.0.0.1:[0-9]+\",outcome=\"2xx\"}"
                + " 20.0")
        .containsPattern(
            "hookline_attempts_total\\{destination=\"http://127.0.0.1:[0-9]+\",outcome=\"4xx\"}"
                + " 1.0")
        .contains(
            "hookline_calls_in_flight 1.0",
            "hookline_given_up_total{reason=\"gone\"} 1.0",
            "hookline_queue_jobs{state=\"complete\"} 20.0",
            "hookline_queue_jobs{state=\"processing\"} 1.0",
            "hookline_dead_letters{state=\"pending\"} 1.0",
            "hookline_queue_paused 0.0",
            "hookline_queue_workers 1.0",
            "hookline_build_info{version=\"development\"} 1",
            "hookline_dropped_total{what=\"log\"} 0.0",
            "hookline_look_errors_total{of=\"queue\"} 0.0");
  }

  @DisplayName("has every metric that a rule or the documentation speaks of")
  @Test
  void names() throws Exception {
    assertThat(metrics(Files.readString(RULES)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(scraped).containsPattern("(?m)^" + name + "[ {]"));
    assertThat(metrics(Files.readString(PAGE_OF_METRICS)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(scraped).contains(name));
  }

  @DisplayName("is all in the documentation")
  @Test
  void documented() throws Exception {
    String text = Files.readString(PAGE_OF_METRICS);
    List<String> types =
        Pattern.compile("(?m)^# TYPE (hookline_[a-z_]+) ")
            .matcher(scraped)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(types).isNotEmpty().allSatisfy(name -> assertThat(text).contains("`" + name + "`"));
  }

  @DisplayName("comes with rules that are valid and do what they are for")
  @Test
  void rules() throws Exception {
    requirePromtool();
    Path none = Files.createFile(folder.resolve("none"));
    assertThat(promtool(none, "check", "rules", RULES.toString()).exitCode()).isZero();
    String tests = RULES.resolveSibling("hookline.rules.test.yml").toString();
    assertThat(promtool(none, "test", "rules", tests)).returns(0, Said::exitCode);
    String scraping = RULES.resolveSibling("prometheus.yml").toString();
    assertThat(promtool(none, "check", "config", scraping)).returns(0, Said::exitCode);
  }

  /** One page for all, once all is settled but for the job that is held. */
  @BeforeAll
  static void scrape(@TempDir Path folder) throws IOException {
    CommandLineRun hookline = new CommandLineRun(folder);
    try (WatchedRun worker = new WatchedRun(folder, hookline, "metrics.type=prometheus")) {
      scraped =
          worker.pageWith(
              "hookline_queue_jobs{state=\"complete\"} 20.0",
              "hookline_queue_jobs{state=\"processing\"} 1.0",
              "hookline_dead_letters{state=\"pending\"} 1.0");
    }
  }

  private static List<String> metrics(String text) {
    return METRIC.matcher(text).results().map(MatchResult::group).distinct().toList();
  }

  private record Said(int exitCode, String text) {}

  private static Said promtool(Path input, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("promtool"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectInput(input.toFile()).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private static void requirePromtool() {
    boolean there =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
            .anyMatch(entry -> Files.isExecutable(Path.of(entry, "promtool")));
    assumeThat(there).as("promtool, of Debian's package prometheus, is there").isTrue();
  }
}
