package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.command.CommandLineRun.Result;
import io.hookline.app.config.AdapterChoice;
import io.hookline.app.reference.Shipped;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The commands on the configuration")
class ConfigCommandsTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");

  @TempDir private Path folder;

  @DisplayName("check tells seven different mistakes at once, as the documentation shows")
  @Test
  void sevenMistakes() throws IOException {
    String page = Files.readString(PAGE);
    yaml(block(page, "```yaml\n# Seven"));
    Result result = run().run("config", "check");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).hasLineCount(7).isEqualTo(block(page, "```\nhookline: "));
  }

  @DisplayName("show tells what holds and where it comes from")
  @Test
  void show() throws IOException {
    yaml("queue.type: redis\nqueue:\n  redis.uri: redis://:sesame@redis:6379\n");
    CommandLineRun run = run().with("HOOKLINE_QUEUE_NAME", "orders");
    Result result = run.run("config", "show", "-D", "http.timeout=9s");
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .containsPattern("(?m)^queue.type +redis +hookline.yaml:1$")
        .containsPattern("(?m)^queue.redis.uri +\\*\\*\\*\\* +hookline.yaml:3$")
        .containsPattern("(?m)^queue.name +orders +environment HOOKLINE_QUEUE_NAME$")
        .containsPattern("(?m)^http.timeout +9s +command line$")
        .containsPattern("(?m)^retry.jitter +0.2 +default$")
        .containsPattern("(?m)^worker.name +\\(host-pid\\) +default$")
        .doesNotContain("sesame", "queue.file.format", "dlq.mongo");
  }

  @DisplayName("show has the keys of other adapters only with --all, and JSON with --json")
  @Test
  void showAll() {
    assertThat(run().run("config", "show", "--all", "--json").out())
        .startsWith("[{\"key\":\"queue.type\",\"value\":\"file\",\"source\":\"default\"},")
        .contains("{\"key\":\"dlq.mongo.uri\",\"value\":null,\"source\":\"default\"}")
        .hasLineCount(1);
  }

  /** What these adapters want beyond what their keys say by themselves. */
  private static final Map<String, Map.Entry<String, String>> NEEDED =
      Map.of(
          "notify.type=slack",
          Map.entry("HOOKLINE_NOTIFY_SLACK_WEBHOOK_URL", "https://hooks.slack.com/services/T/B/x"),
          "notify.type=webhook",
          Map.entry("HOOKLINE_NOTIFY_WEBHOOK_URL", "https://example.com/alerts"),
          "metrics.type=prometheus",
          Map.entry("HOOKLINE_MONITOR_PORT", "9464"));

  private static boolean isOptional(AdapterChoice choice) {
    return choice.key().fallback().equals(Optional.of(AdapterChoice.NONE));
  }

  static Stream<List<String>> adapters() {
    List<List<String>> combinations = List.of(List.of());
    for (AdapterChoice choice : AdapterChoice.ALL) {
      // Of those that a worker can do without there may be none.
      List<List<String>> more = new ArrayList<>(isOptional(choice) ? combinations : List.of());
      for (List<String> before : combinations) {
        for (String type : Shipped.adapters().types(choice.ports().getFirst())) {
          Stream<String> option = Stream.of("-D", choice.key().name() + "=" + type);
          more.add(Stream.concat(before.stream(), option).toList());
        }
      }
      combinations = more;
    }
    return combinations.stream();
  }

  @DisplayName("init writes a file that check takes, once the secrets are set")
  @ParameterizedTest
  @MethodSource("adapters")
  void init(List<String> chosen) throws IOException {
    List<String> command = new ArrayList<>(List.of("init", "--schema"));
    command.addAll(chosen);
    assertThat(run().run(command.toArray(String[]::new)).err()).isEmpty();
    String written = Files.readString(folder.resolve("hookline.yaml"));
    assertThat(written).startsWith("# yaml-language-server: $schema=hookline.schema.json\n");
    CommandLineRun run = run();
    for (String secret : secrets(written)) {
      run.with(secret, "mongodb://127.0.0.1:27017");
    }
    NEEDED.forEach((type, variable) -> {
      if (chosen.contains(type)) {
        run.with(variable.getKey(), variable.getValue());
      }
    });
    Result checked = run.run("config", "check");
    assertThat(checked.err()).isEmpty();
    assertThat(checked.exitCode()).isZero();
    chosen.stream()
        .filter(word -> word.contains("="))
        .forEach(word ->
            assertThat(written.replaceAll("[\\[\\]]", ""))
                .contains("\n" + word.replace("=", ": ") + "\n"));
  }

  @DisplayName("init writes over nothing unless it is forced to")
  @Test
  void initAgain() throws IOException {
    yaml("queue.name: mine\n");
    Result refused = run().run("init");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains("is there already; name another file, or add --force");
    assertThat(folder.resolve("hookline.yaml")).hasContent("queue.name: mine\n");
    assertThat(run().run("init", "--force", "--queue", "redis").exitCode()).isZero();
    assertThat(folder.resolve("hookline.yaml")).content().contains("\nqueue.type: redis\n");
  }

  @DisplayName("init knows its adapters and keys")
  @Test
  void initUnknown() {
    assertThat(run().run("init", "--queue", "rediss").err())
        .startsWith("hookline: queue.type: \"rediss\" is not known (did you mean redis?)");
    assertThat(run().run("init", "-D", "http.alow=10.0.0.0/8").err())
        .startsWith("hookline: http.alow: is not a key (did you mean http.allow?)");
    assertThat(folder.resolve("hookline.yaml")).doesNotExist();
  }

  @DisplayName("check --connect looks at every adapter and changes nothing")
  @Test
  void connect() throws IOException {
    Files.writeString(folder.resolve("orders.csv"), "url\n");
    Result result =
        run()
            .run("config", "check", "--connect", "-D", "queue.file.path=" + folder + "/orders.csv");
    assertThat(result.out())
        .contains(
            "✓ queue.type: file: ", "✓ dlq.type: sqlite: ", "- http.type: vertx: not looked at");
    assertThat(result.exitCode()).isZero();
    assertThat(folder).isDirectoryNotContaining("glob:**letters.db");
    assertThat(folder).isDirectoryNotContaining("glob:**orders.csv.*");
  }

  @DisplayName("check --connect calls at the log server and at the webhook, and says nothing there")
  @Test
  void connectSilently() throws IOException {
    try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      int port = server.getLocalPort();
      Result result =
          run()
              .run(
                  "config",
                  "check",
                  "--connect",
                  "-D",
                  "log.ship.type=tcp",
                  "-D",
                  "log.tcp.port=" + port,
                  "-D",
                  "notify.type=webhook",
                  "-D",
                  "notify.webhook.url=http://127.0.0.1:" + port + "/alerts");
      assertThat(result.out())
          .contains("✓ log.ship.type: tcp: a log server at 127.0.0.1:" + port)
          .contains("✓ notify.type: webhook: a receiver at http://127.0.0.1:" + port);
      for (int call = 0; call < 2; call++) {
        try (Socket caller = server.accept()) {
          assertThat(caller.getInputStream().readAllBytes()).isEmpty();
        }
      }
    }
  }

  @DisplayName("check --connect tells of each server that is not there, and why")
  @Test
  void connectFails() {
    Result result =
        run()
            .run(
                "config",
                "check",
                "--connect",
                "-D",
                "queue.type=redis",
                "-D",
                "queue.redis.uri=redis://127.0.0.1:1",
                "-D",
                "dlq.type=mongo",
                "-D",
                "dlq.mongo.uri=mongodb://me:sesame@127.0.0.1:1",
                "-D",
                "dlq.mongo.timeout=500ms",
                "-D",
                "log.ship.type=tcp",
                "-D",
                "log.tcp.port=1",
                "-D",
                "notify.type=webhook",
                "-D",
                "notify.webhook.url=http://127.0.0.1:1/sesame");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out())
        .containsPattern("(?m)^✗ queue.type: redis: .*redis://127.0.0.1:1.*refused.*$")
        .containsPattern("(?m)^✗ dlq.type: mongo: .*127.0.0.1:1.*$")
        .containsPattern("(?m)^✗ log.ship.type: tcp: .*127.0.0.1:1.*refused.*$")
        .containsPattern("(?m)^✗ notify.type: webhook: .*127.0.0.1:1.*refused.*$")
        .doesNotContain("sesame");
  }

  private CommandLineRun run() {
    return new CommandLineRun(folder);
  }

  private void yaml(String text) throws IOException {
    Files.writeString(folder.resolve("hookline.yaml"), text);
  }

  private static List<String> secrets(String text) {
    return Pattern.compile("(?m)^[a-z].*\\$\\{([A-Z_]+)}$")
        .matcher(text)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  /** The fenced block that begins like that, its first line left out where that is the fence. */
  private static String block(String page, String begin) {
    int start = page.indexOf(begin);
    assertThat(start).as(begin).isNotNegative();
    int text = page.indexOf('\n', start) + 1;
    return page.substring(text, page.indexOf("```", text));
  }
}
