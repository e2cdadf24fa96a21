package io.hookline.app.dlq;

import java.util.List;

/** What becomes of a letter that is to be altered. */
public sealed interface EditResult {

  /**
   * The store has it.
   *
   * @param changes one line each
   */
  record Changed(List<String> changes) implements EditResult {}

  /** It was like that already. */
  record Unchanged() implements EditResult {}

  /**
   * It is as it was.
   *
   * @param why one line for people
   */
  record Refused(String why) implements EditResult {}
}
