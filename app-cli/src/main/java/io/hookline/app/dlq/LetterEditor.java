package io.hookline.app.dlq;

import io.hookline.app.dlq.EditResult.Changed;
import io.hookline.app.dlq.EditResult.Refused;
import io.hookline.app.dlq.EditResult.Unchanged;
import io.hookline.job.JobState;
import io.hookline.job.Request;
import io.hookline.letter.AuditEntry;
import io.hookline.letter.DeadLetter;
import io.hookline.port.DeadLetterStore;
import io.hookline.redrive.RequestChanges;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Alters the requests of letters, and writes down who did. */
public final class LetterEditor {
  /** The audit keeps that much of a change; more is a header of unusual length. */
  private static final int MOST_AUDITED = 2_000;

  private final DeadLetterStore store;
  private final InstantSource clock;
  private final String who;

  /** For {@code who}, whom the audit names. */
  public LetterEditor(DeadLetterStore store, InstantSource clock, String who) {
    this.store = store;
    this.clock = clock;
    this.who = who;
  }

  /** Why {@code letter} cannot be altered now; empty where it can. */
  public static Optional<String> refusal(DeadLetter letter) {
    return letter.status() == JobState.PROCESSING
        ? Optional.of("it is on its queue; it can be altered once its job has ended")
        : Optional.empty();
  }

  /** Gives {@code letter}, which has no {@link #refusal}, another request. */
  public EditResult edit(DeadLetter letter, Request request) {
    List<String> changes = RequestChanges.between(letter.content().request(), request);
    if (changes.isEmpty()) {
      return new Unchanged();
    }
    boolean kept = !store.update(List.of(letter.edited(request, entry(changes)))).isEmpty();
    return kept
        ? new Changed(changes)
        : new Refused("somebody else changed it meanwhile: look at it again, then edit it anew");
  }

  private AuditEntry entry(List<String> changes) {
    String what = "edited: " + String.join("; ", changes);
    String kept = what.length() > MOST_AUDITED ? what.substring(0, MOST_AUDITED) + "..." : what;
    return new AuditEntry(clock.instant().truncatedTo(ChronoUnit.MILLIS), who, kept);
  }
}
