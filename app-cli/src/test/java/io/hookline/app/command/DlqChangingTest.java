package io.hookline.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.command.CommandLineRun.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("hookline dlq, to do something with letters,")
class DlqChangingTest extends DlqHarness {
  @DisplayName("edit alters a letter, retry sends it again as it was altered, and it is complete")
  @Test
  void editAndRetry() {
    Result edited =
        hookline
            .reading("new body")
            .run(
                "dlq",
                "edit",
                "2",
                "--as",
                "alice@ops1",
                "--url",
                receiver.url() + "/ok",
                "--method",
                "PUT",
                "--header",
                "X-Tag: b",
                "--remove-header",
                "authorization",
                "--payload",
                "@-");
    assertThat(edited.exitCode()).isZero();
    assertThat(edited.out())
        .contains("✓ Altered " + uuid(2) + "\n", "  method: POST -> PUT\n")
        .contains("  header: - Authorization: ****\n", "  payload: 11 bytes -> 8 bytes\n")
        .endsWith("Send it with: hookline dlq retry " + uuid(2) + "\n");

    Result retried = hookline.run("dlq", "retry", "2");
    assertThat(retried.err()).isEmpty();
    assertThat(retried.exitCode()).isZero();
    assertThat(retried.out()).startsWith("✓ 1 queued\n");
    assertThat(hookline.run("dlq", "list", "--status", "processing", "--count").out())
        .isEqualTo("1\n");

    hookline.run("run", file.toString());
    assertThat(received).hasSize(1);
    assertThat(received.element().method()).isEqualTo("PUT");
    assertThat(received.element().body()).isEqualTo("new body");
    assertThat(received.element().headers())
        .containsEntry("webhook-id", List.of("fail-1"))
        .containsEntry("x-tag", List.of("b"))
        .doesNotContainKey("authorization");
    assertThat(hookline.run("dlq", "show", "2").out())
        .startsWith("Dead letter 2   " + uuid(2) + "   complete\n")
        .contains("alice@ops1   edited: ", "redriven\n", "200 OK");
  }

  @DisplayName("edit opens an editor where nothing else is said")
  @Test
  void editor() {
    Result result = hookline.with("EDITOR", "sed -i s/order/ORDER/").run("dlq", "edit", uuid(2));
    assertThat(result.exitCode()).isZero();
    assertThat(result.out()).contains("  payload: 11 bytes -> 11 bytes\n");
    assertThat(hookline.run("dlq", "show", "2", "--reveal").out())
        .contains("  Authorization: Bearer abc\n", "  {\"ORDER\":1}\n");
    assertThat(hookline.with("EDITOR", "true").run("dlq", "edit", "2"))
        .isEqualTo(new Result(0, "Nothing was changed.\n", ""));
  }

  @DisplayName("edit asks whether to go on where what was left cannot be used")
  @Test
  void editedBadly() {
    Result result =
        hookline.with("EDITOR", "sed -i s/POST/PASTE/").answering("n\n").run("dlq", "edit", "2");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).endsWith("Go on editing? [y/N] ");
    assertThat(result.err()).startsWith("hookline dlq edit: line 4: its method is none of");
  }

  @DisplayName("a letter on its queue is neither edited, nor sent twice, nor discarded")
  @Test
  void onQueue() {
    hookline.run("dlq", "retry", "2");
    assertThat(hookline.run("dlq", "edit", "2", "--method", "PUT"))
        .isEqualTo(
            new Result(
                3,
                "",
                "hookline: %s: it is on its queue; it can be altered once its job has ended\n"
                    .formatted(uuid(2))));
    assertThat(hookline.run("dlq", "retry", "2"))
        .isEqualTo(
            new Result(
                3,
                "! 1 skipped: is on its queue already (%s)\n".formatted(uuid(2).substring(0, 8)),
                ""));
    assertThat(hookline.run("dlq", "discard", "2", "--yes"))
        .isEqualTo(new Result(3, "", "hookline: " + uuid(2) + ": is on its queue, and stays\n"));
  }

  @DisplayName("retry --where sends all that the filters fit, and the same again goes on")
  @Test
  void retryWhere() {
    assertThat(hookline.run("dlq", "retry", "--where", "--error", "500", "--dry-run"))
        .isEqualTo(new Result(0, "✓ 2 would be queued\n", ""));
    Result first =
        hookline.run("dlq", "retry", "--where", "--error", "500", "--rate", "100/s", "--new-id");
    assertThat(first.exitCode()).isZero();
    assertThat(first.out()).startsWith("✓ 2 queued\n");
    assertThat(hookline.run("dlq", "retry", "--where", "--all").out())
        .startsWith("✓ 1 queued\n↻ 2 on their queues already\n");
    assertThat(hookline.run("run", file.toString()).exitCode()).isEqualTo(3);
    assertThat(received)
        .hasSize(3)
        .filteredOn(r -> r.headers().getOrDefault("webhook-id", List.of()).contains("fail-1"))
        .isEmpty();
    assertThat(hookline.run("dlq", "list", "--status", "failed", "--count").out()).isEqualTo("3\n");
  }

  @DisplayName("retry tells what it did not find, and sends the others")
  @Test
  void retrySome() {
    assertThat(hookline.run("dlq", "retry", "1", "99", "1"))
        .isEqualTo(
            new Result(
                3,
                "✓ 1 queued\nA worker of their queue delivers them, such as: hookline run FILE\n",
                "hookline: 99: no such dead letter\n"));
  }

  @DisplayName("retry exits with 1 where a queue cannot be written, and leaves its letters")
  @Test
  void queueGone() throws IOException {
    Files.delete(file);
    Result result = hookline.run("dlq", "retry", "1");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).hasLineCount(1).startsWith("! 1 skipped: " + file);
    assertThat(hookline.run("dlq", "list", "--status", "pending", "--count").out())
        .isEqualTo("3\n");
  }

  @DisplayName("discard asks, and removes only what was named")
  @Test
  void discard() {
    assertThat(hookline.answering("n\n").run("dlq", "discard", "1", "2").out())
        .isEqualTo("Remove 2 dead letters for good? [y/N] Nothing was removed.\n");
    assertThat(hookline.answering("y\n").run("dlq", "discard", "1", "2").out())
        .endsWith("✓ Removed 2 dead letters\n");
    assertThat(hookline.run("dlq", "list", "--count").out()).isEqualTo("1\n");
    assertThat(hookline.reading("").run("dlq", "discard", "3").exitCode()).isEqualTo(2);
    assertThat(hookline.run("dlq", "discard", "3", "--yes"))
        .isEqualTo(new Result(0, "✓ Removed 1 dead letter\n", ""));
  }

  @DisplayName("purge removes what is old enough, after it has told how many that is")
  @Test
  void purge() {
    assertThat(hookline.run("dlq", "purge", "--older-than", "1h", "--yes"))
        .isEqualTo(new Result(0, "0 dead letters would be removed.\n", ""));
    assertThat(hookline.run("dlq", "purge", "--older-than", "0s", "--dry-run", "--error", "410"))
        .isEqualTo(new Result(0, "1 dead letter would be removed.\n", ""));
    assertThat(hookline.run("dlq", "purge", "--older-than", "0s", "--error", "410", "--yes"))
        .isEqualTo(new Result(0, "✓ Removed 1 dead letter\n", ""));
    assertThat(hookline.run("dlq", "list", "--count").out()).isEqualTo("2\n");
  }

  @DisplayName("export and import move letters from one dead letter queue to another")
  @Test
  void moved() throws IOException {
    Path exported = folder.resolve("letters.ndjson");
    assertThat(hookline.run("dlq", "export", exported.toString()))
        .isEqualTo(
            new Result(
                0,
                "✓ Wrote 3 dead letters to %s; all secrets are in it\n".formatted(exported),
                ""));
    assertThat(hookline.run("dlq", "export", exported.toString()).exitCode()).isEqualTo(2);
    String text = Files.readString(exported);
    assertThat(text).contains("s3cret", "Bearer abc");
    assertThat(hookline.run("dlq", "export")).isEqualTo(new Result(0, text, ""));

    hookline.with("HOOKLINE_DLQ_SQLITE_PATH", folder.resolve("other.db").toString());
    assertThat(hookline.run("dlq", "import", exported.toString()))
        .isEqualTo(new Result(0, "✓ 3 letters imported\n", ""));
    Result again = hookline.reading(text + "nonsense\n").run("dlq", "import", "-");
    assertThat(again.exitCode()).isEqualTo(3);
    assertThat(again.err()).startsWith("hookline: stdin:4: it is not valid JSON");
    assertThat(again.out())
        .startsWith("✓ 0 letters imported\n✓ 3 here already\n! 1 line rejected, kept in ");
    assertThat(hookline.run("dlq", "export")).isEqualTo(new Result(0, text, ""));
  }
}
