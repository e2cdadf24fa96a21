package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.command.CommandLineRun.Result;
import io.hookline.app.console.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("hookline dlq, to look at letters,")
class DlqReadingTest extends DlqHarness {
  @DisplayName("list shows the newest first, and how to go on")
  @Test
  void list() {
    Result first = hookline.run("dlq", "list", "--limit", "2");
    assertThat(first.exitCode()).isZero();
    assertThat(first.err()).isEmpty();
    assertThat(first.out().lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("ID   UUID "),
            line -> assertThat(line).startsWith("3 ").contains(" pending ", "/fail "),
            line -> assertThat(line).startsWith("2 ").endsWith("1 of 1 attempts failed"),
            line -> assertThat(line).isEqualTo("There are more: add --after 2 to go on."));
    assertThat(hookline.run("dlq", "list", "--after", "2").out().lines()).hasSize(2);
    assertThat(hookline.run("dlq", "list", "--oldest-first").out().lines().skip(1).findFirst())
        .hasValueSatisfying(line -> assertThat(line).startsWith("1 ").contains("410 Gone"));
  }

  @DisplayName("list shows only what is asked for")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --error 500                        | 2
          --error GONE                       | 1
          --reason attempts                  | 2
          --status pending                   | 3
          --status failed,complete           | 0
          --worker nobody                    | 0
          --since 1h                         | 3
          --until 1h                         | 0
          --queue FILE                       | 3
          --queue redis:orders               | 0
          --destination URL/x                | 3
          --destination https://example.org  | 0
          --error 500 --status pending       | 2
          """)
  void filters(String options, String count) {
    String typed =
        options.replace("FILE", file.toString()).replace("URL", receiver.url().toString());
    List<String> arguments = new ArrayList<>(List.of("dlq", "list", "--count"));
    arguments.addAll(List.of(typed.split(" ")));
    assertThat(hookline.run(arguments.toArray(String[]::new)))
        .isEqualTo(new Result(0, count + "\n", ""));
  }

  @DisplayName("list gives JSON lines to other programs, without secrets")
  @Test
  void json() {
    Result result = hookline.run("dlq", "list", "--json", "--oldest-first");
    assertThat(result.out().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"id\":") && line.endsWith("}"));
    assertThat(result.out()).contains("/fail?****").doesNotContain("s3cret", "Bearer");
  }

  @DisplayName("says where the dead letter queue is when it is empty, and makes no file for that")
  @ParameterizedTest
  @CsvSource({"list, 0", "stats, 0", "show 1, 3", "edit 1 --url http://a/, 3", "retry 1, 3"})
  void empty(String command, int exitCode) {
    Path path = folder.resolve("typo/letters.db");
    Result result =
        hookline
            .with("HOOKLINE_DLQ_SQLITE_PATH", path.toString())
            .run(("dlq " + command).split(" "));
    assertThat(result.exitCode()).isEqualTo(exitCode);
    assertThat(result.out() + result.err())
        .contains("The dead letter queue is empty (dlq.sqlite.path: " + path + ").\n");
    assertThat(path.getParent()).doesNotExist();
  }

  @DisplayName("show tells all there is of a letter, and secrets only when told to")
  @Test
  void show() {
    String uuid = uuid(2);
    Result result = hookline.run("dlq", "show", uuid.substring(0, 8));
    assertThat(result.exitCode()).isZero();
    assertThat(result.out())
        .startsWith("Dead letter 2   " + uuid + "   pending\n")
        .contains("  job        fail-1 of file:" + file + "\n", "/fail?****\n", "X-Tag: a\n")
        .contains("  Authorization: ****\n", "  {\"order\":1}\n", "500 Internal Server Error")
        .doesNotContain("s3cret", "Bearer abc");
    assertThat(hookline.run("dlq", "show", "2", "--reveal").out())
        .contains("/fail?token=s3cret\n", "  Authorization: Bearer abc\n");
    assertThat(hookline.run("dlq", "show", "2", "--json").out())
        .hasLineCount(1)
        .contains("\"payload\":\"{\\\"order\\\":1}\"")
        .doesNotContain("s3cret", "Bearer abc");
  }

  @DisplayName("answers what names no letter in one line, and exits with 3")
  @Test
  void unknown() {
    assertThat(hookline.run("dlq", "show", "99"))
        .isEqualTo(new Result(3, "", "hookline: 99: no such dead letter\n"));
  }

  @DisplayName("stats counts, for people and for other programs")
  @Test
  void stats() {
    assertThat(hookline.run("dlq", "stats").out())
        .startsWith("3 dead letters\n\nStatus\n  3   pending\n")
        .contains("Last response\n  2   500\n  1   410\n");
    assertThat(hookline.run("dlq", "stats", "--error", "410", "--json").out())
        .startsWith("{\"total\":1,\"status\":{\"pending\":1},\"destination\":{")
        .endsWith("\"response_status\":{\"410\":1}}\n");
  }

  @DisplayName("answers options that do not go together in two lines, and exits with 2")
  @ParameterizedTest
  @CsvSource({
    "retry, name letters by their UUIDs",
    "retry --where, --where wants a filter",
    "retry --error 500, name letters by their UUIDs",
    "retry 1 --error 500, filters and --all go with --where",
    "retry 1 --where --all, UUIDs and --where do not go together",
    "retry --where --all --error 500, --all and filters do not go together",
    "list --limit 0, --limit is at least 1",
    "list --status gone, is none of pending",
    "list --since soon, is no time",
    "edit 1, there is no editor here",
    "edit 1 --header nonsense, write it as Name: value",
    "edit 1 --payload @none.json, none.json: cannot be read (no such file or folder)",
    "purge --yes, Missing required option",
    "import none.ndjson, none.ndjson: no such file"
  })
  void misunderstood(String arguments, String problem) {
    Result result = hookline.run(("dlq " + arguments).split(" "));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).hasLineCount(2).contains(problem).contains("--help\n");
  }

  @DisplayName("colours only on a terminal")
  @Test
  void colours() {
    assertThat(hookline.run("dlq", "show", "1").out()).doesNotContain("\u001b");
    hookline.on(new Terminal(true, 100));
    assertThat(hookline.run("dlq", "list").out()).contains("\u001b[33mpending\u001b[0m");
    assertThat(hookline.run("dlq", "list", "--no-color").out()).doesNotContain("\u001b");
  }
}
