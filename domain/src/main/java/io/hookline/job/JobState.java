package io.hookline.job;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a job, or a dead letter, stands. */
public enum JobState {
  /** Waits; of a dead letter: nobody has sent it again yet. */
  PENDING,
  /** A worker has it; of a dead letter: it is back on its queue. */
  PROCESSING,
  /** Given up on; of a dead letter: given up on once more after it was sent again. */
  FAILED,
  /** Delivered. */
  COMPLETE;

  /** As it is written everywhere: in lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state that {@code text} stands for. */
  public static Optional<JobState> of(String text) {
    return Stream.of(values()).filter(state -> state.text().equals(text)).findFirst();
  }
}
