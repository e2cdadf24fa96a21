package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.command.CommandLineRun.Result;
import io.hookline.app.queue.ShownQueue;
import io.hookline.app.queue.ShownQueueProvider;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.port.JobSighting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("hookline job show")
class JobShowCommandTest {
  private static final Request REQUEST =
      new Request(
          HttpMethod.POST,
          URI.create("https://example.com/hook?token=s3cret"),
          new Headers(List.of(new Header("Authorization", "Bearer abc"), new Header("X-Tag", "a"))),
          Payload.of("{\"order\":1}"));

  private static final PastAttempt FAILED =
      new PastAttempt(
          1,
          ShownQueue.AT.minusSeconds(5),
          Duration.ofMillis(12),
          Timing.NONE,
          "503 Service Unavailable",
          OptionalInt.of(503),
          Payload.of("busy"));

  private final String name = UUID.randomUUID().toString();
  private final ShownQueue queue = ShownQueueProvider.named(name);
  @TempDir private Path folder;
  private CommandLineRun hookline = new CommandLineRun(Path.of(""));

  @BeforeEach
  void jobs() {
    hookline = new CommandLineRun(folder);
    queue.with(
        new JobSighting(
            new JobId("order-7"),
            JobState.PROCESSING,
            Optional.of("ops1-17"),
            Optional.of(ShownQueue.AT),
            1,
            List.of(FAILED),
            Optional.of(REQUEST)),
        new JobSighting(
            new JobId("order-8"),
            JobState.COMPLETE,
            Optional.empty(),
            Optional.empty(),
            1,
            List.of(),
            Optional.empty()));
  }

  @DisplayName("tells all there is of a job, and secrets only when told to")
  @Test
  void people() {
    Result result = show("order-7");
    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("Job order-7   shown:" + name + "   processing\n\n  worker       ops1-17\n")
        .contains("  lease ends   2026-01-31T09:15:00.000Z (", "  attempts     1\n")
        .contains("\nRequest\n  POST https://example.com/hook?****\n  Authorization: ****\n")
        .contains("  X-Tag: a\n", "  {\"order\":1}\n", "503 Service Unavailable", "      busy")
        .doesNotContain("s3cret", "Bearer abc");
    assertThat(show("order-7", "--reveal").out()).contains("token=s3cret\n", "Bearer abc\n");
  }

  @DisplayName("tells of a job that has ended what its queue still knows")
  @Test
  void ended() {
    assertThat(show("order-8").out())
        .isEqualTo("Job order-8   shown:" + name + "   complete\n\n  attempts   1\n");
  }

  @DisplayName("gives one JSON object to other programs")
  @Test
  void json() {
    assertThat(show("order-7", "--json").out())
        .isEqualTo(
            """
            {"job_id":"order-7","queue":"shown:%s","worker":"ops1-17","status":"processing",\
            "due":"2026-01-31T09:15:00.000Z","attempts":1,"history":[{"number":1,\
            "at":"2026-01-31T09:14:55.000Z","took_ms":12,"phases_ms":{},\
            "outcome":"503 Service Unavailable","status":503,"excerpt":"busy"}],\
            "data":{"method":"POST","url":"https://example.com/hook?****",\
            "header":{"Authorization":"****","X-Tag":"a"},"payload":"{\\"order\\":1}"}}
            """
                .formatted(name));
  }

  @DisplayName("says in one line that nobody knows such a job, and exits with 3")
  @Test
  void unknown() {
    Result result = show("order-9");
    assertThat(result.exitCode()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "hookline: order-9: shown:%s knows no such job, nor is it a dead letter (dlq.sqlite.path: %s)\n"
                .formatted(name, folder.resolve("letters.db")));
  }

  private Result show(String id, String... options) {
    String[] arguments = new String[5 + options.length];
    System.arraycopy(
        new String[] {"job", "show", id, "--queue", "shown:" + name}, 0, arguments, 0, 5);
    System.arraycopy(options, 0, arguments, 5, options.length);
    return hookline.run(arguments);
  }
}
