package io.hookline.app.dlq;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.dlq.EditResult.Changed;
import io.hookline.app.dlq.EditResult.Refused;
import io.hookline.app.dlq.EditResult.Unchanged;
import io.hookline.job.Header;
import io.hookline.job.Request;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.redrive.LetterEdit;
import io.hookline.testkit.InMemoryDeadLetterStore;
import io.hookline.testkit.queue.ManualClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An edit of a letter")
class LetterEditorTest {
  private static final Instant NOW = Letters.AT.plusSeconds(60);

  private final InMemoryDeadLetterStore store = Letters.store(Letters.pending(1));
  private final LetterEditor editor =
      new LetterEditor(store, new ManualClock(NOW.plusNanos(7)), "alice@ops1");

  @DisplayName("is kept, told, and written down in the audit, without secrets")
  @Test
  void changed() {
    DeadLetter before = store.all().getFirst();
    Request after = with(new Header("Authorization", "Bearer xyz"));
    assertThat(editor.edit(before, after))
        .isEqualTo(
            new Changed(List.of("header: - Authorization: ****", "header: + Authorization: ****")));
    DeadLetter kept = store.all().getFirst();
    assertThat(kept.content().request()).isEqualTo(after);
    assertThat(kept.audit())
        .containsExactly(
            new AuditEntry(
                NOW,
                "alice@ops1",
                "edited: header: - Authorization: ****; header: + Authorization: ****"));
  }

  @DisplayName("that changes nothing is not written down")
  @Test
  void unchanged() {
    DeadLetter before = store.all().getFirst();
    assertThat(editor.edit(before, before.content().request())).isEqualTo(new Unchanged());
    assertThat(store.all()).containsExactly(before);
  }

  @DisplayName("is refused where somebody else was faster")
  @Test
  void overtaken() {
    DeadLetter before = store.all().getFirst();
    editor.edit(before, with(new Header("X-Tag", "b")));
    assertThat(editor.edit(before, with(new Header("X-Tag", "c"))))
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.why()).startsWith("somebody else"));
    assertThat(store.all().getFirst().content().request().headers().first("X-Tag")).contains("b");
  }

  @DisplayName("waits until the letter is off its queue")
  @Test
  void onQueue() {
    assertThat(LetterEditor.refusal(Letters.processing(1)))
        .contains("it is on its queue; it can be altered once its job has ended");
    assertThat(LetterEditor.refusal(Letters.pending(1))).isEmpty();
  }

  @DisplayName("of unusual size is cut in the audit")
  @Test
  void cut() {
    editor.edit(store.all().getFirst(), with(new Header("X-Tag", "b".repeat(5_000))));
    assertThat(store.all().getFirst().audit().getFirst().what()).hasSize(2_003).endsWith("b...");
  }

  private static Request with(Header header) {
    return new LetterEdit(
            Optional.empty(), Optional.empty(), List.of(header), List.of(), Optional.empty())
        .apply(Letters.request());
  }
}
