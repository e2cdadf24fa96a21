package io.hookline.letter;

import io.hookline.job.PastAttempt;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a store is told to record of a job's end. */
public sealed interface LetterEntry {

  /** The dead letter that it speaks of. */
  UUID uuid();

  /**
   * A job was given up on.
   *
   * @param content becomes a pending letter
   */
  record Buried(LetterContent content, Instant at) implements LetterEntry {
    @Override
    public UUID uuid() {
      return content.uuid();
    }
  }

  /**
   * The redriven job of a letter was given up on.
   *
   * @param content with the attempts made since it was redriven
   */
  record FailedAgain(LetterContent content, Instant at) implements LetterEntry {
    @Override
    public UUID uuid() {
      return content.uuid();
    }
  }

  /**
   * The redriven job of a letter was delivered.
   *
   * @param attempts made since it was redriven
   */
  record Delivered(UUID uuid, List<PastAttempt> attempts, Instant at) implements LetterEntry {}

  /**
   * A letter comes from elsewhere, such as an export.
   *
   * @param letter kept as it is, under an id of the store
   */
  record Imported(DeadLetter letter) implements LetterEntry {
    @Override
    public UUID uuid() {
      return letter.content().uuid();
    }
  }
}
