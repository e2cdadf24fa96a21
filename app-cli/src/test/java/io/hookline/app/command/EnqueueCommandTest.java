package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.command.CommandLineRun.Result;
import io.hookline.app.queue.ShownQueue;
import io.hookline.app.queue.ShownQueueProvider;
import io.hookline.job.Header;
import io.hookline.job.HttpMethod;
import io.hookline.port.NewJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("hookline enqueue")
class EnqueueCommandTest {
  private static final String URL = "https://example.com/hook";

  private final String name = UUID.randomUUID().toString();
  private final ShownQueue queue = ShownQueueProvider.named(name);
  @TempDir private Path folder;
  private CommandLineRun hookline = new CommandLineRun(Path.of(""));

  @BeforeEach
  void inFolder() {
    hookline = new CommandLineRun(folder).reading("from standard input");
  }

  @DisplayName("puts a job there with all that is typed, and tells its id")
  @Test
  void one() {
    Result result =
        enqueue(
            URL, "--data", "{\"a\":1}", "--header", "X-Tag: t", "--method", "put", "--id", "o-7");
    assertThat(result).isEqualTo(new Result(0, "✓ Added o-7 to shown:" + name + "\n", ""));
    NewJob job = published();
    assertThat(job.id().value()).isEqualTo("o-7");
    assertThat(job.request().method()).isEqualTo(HttpMethod.PUT);
    assertThat(job.request().url()).hasToString(URL);
    assertThat(job.request().payload().text()).isEqualTo("{\"a\":1}");
    assertThat(job.request().headers().fields())
        .containsExactly(
            new Header("X-Tag", "t"),
            new Header("Content-Type", "application/json; charset=utf-8"));
  }

  @DisplayName("does not add a job again that is there under its id, and says so")
  @Test
  void again() {
    enqueue(URL, "--id", "o-7");
    assertThat(enqueue(URL, "--id", "o-7"))
        .isEqualTo(new Result(0, "↻ shown:" + name + " has o-7 already\n", ""));
    assertThat(enqueue(URL, "--id", "o-7", "--json").out())
        .isEqualTo("{\"job_id\":\"o-7\",\"queue\":\"shown:" + name + "\",\"added\":false}\n");
  }

  @DisplayName("makes up an id where none is given")
  @Test
  void madeUp() {
    String json = enqueue(URL, "--json").out();
    assertThat(json).contains("\"job_id\":\"" + published().id() + "\"", "\"added\":true");
    assertThat(published().request().method()).isEqualTo(HttpMethod.POST);
    assertThat(published().request().headers().fields()).isEmpty();
  }

  @DisplayName("takes the body from the text, a file or standard input, and says what it is")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plain text | plain text          | text/plain; charset=utf-8
          -          | from standard input | text/plain; charset=utf-8
          @-         | from standard input | text/plain; charset=utf-8
          @FILE      | [7]                 | application/json; charset=utf-8
          """)
  void bodies(String data, String body, String type) throws IOException {
    Path file = Files.writeString(folder.resolve("body"), "[7]");
    enqueue(URL, "--data", data.replace("FILE", file.toString()));
    assertThat(published().request().payload().text()).isEqualTo(body);
    assertThat(published().request().headers().first("content-type")).hasValue(type);
  }

  @DisplayName("puts all jobs of a file there, keeps unusable rows aside, and leaves nothing else")
  @Test
  void file() throws IOException {
    Path file = Files.writeString(folder.resolve("jobs.ndjson"), rows(1_200) + "nonsense\n");
    Result result = enqueue("--from", file.toString());
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.err()).hasLineCount(1).startsWith("hookline: " + file + ":1201: ");
    assertThat(result.out())
        .isEqualTo(
            """
            ✓ 1,200 jobs added to shown:%s
            ! 1 row rejected, kept in %s.rejected
            """
                .formatted(name, file));
    assertThat(queue.published()).hasSize(1_200);
    assertThat(folder.resolve("jobs.ndjson.rejected")).content().endsWith("\nnonsense\n");
    assertThat(files()).containsExactlyInAnyOrder("jobs.ndjson", "jobs.ndjson.rejected");
  }

  @DisplayName("counts what is there already, and never writes over rows that were kept aside")
  @Test
  void fileAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("jobs.ndjson"), rows(3) + "nonsense\n");
    enqueue("--from", file.toString());
    assertThat(enqueue("--from", file.toString(), "--json").out())
        .isEqualTo(
            "{\"queue\":\"shown:%s\",\"added\":0,\"known\":3,\"rejected\":1}\n".formatted(name));
    assertThat(files()).contains("jobs.ndjson.rejected", "jobs.ndjson.rejected.1");
  }

  @DisplayName("reads the format that is configured, and not what is configured for the queue file")
  @Test
  void format() throws IOException {
    Path file = Files.writeString(folder.resolve("jobs"), "URL\nhttps://example.com/a\n");
    Result result =
        enqueue(
            "--from",
            file.toString(),
            "-D",
            "queue.file.format=csv",
            "-D",
            "queue.file.path=other.csv",
            "-D",
            "queue.file.watch=true");
    assertThat(result).isEqualTo(new Result(0, "✓ 1 job added to shown:" + name + "\n", ""));
    assertThat(published().request().url()).hasToString("https://example.com/a");
  }

  @DisplayName("says in two lines what it does not understand, and exits with 2")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --json                      | name either a URL, or a file with --from
          http://a --from pom.xml     | name either a URL, or a file with --from
          --from pom.xml --id x       | --data, --header, --method and --id go with a URL
          --from none.csv             | none.csv: no such file
          example.com                 | its URL does not begin with http:// or https://
          http://a --method SEND      | its method is none of
          http://a --header nonsense  | write it as Name: value
          http://a --data @none.json  | none.json: cannot be read (no such file or folder)
          """)
  void misunderstood(String arguments, String problem) {
    Result result = enqueue(arguments.split(" +"));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).hasLineCount(2).contains(problem).contains("--help\n");
  }

  private NewJob published() {
    assertThat(queue.published()).hasSize(1);
    return queue.published().iterator().next();
  }

  private Result enqueue(String... arguments) {
    return hookline.run(
        Stream.concat(Stream.of("enqueue", "--queue", "shown:" + name), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static String rows(int count) {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      rows.append("{\"id\":\"order-%d\",\"url\":\"%s\"}\n".formatted(i, URL));
    }
    return rows.toString();
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
