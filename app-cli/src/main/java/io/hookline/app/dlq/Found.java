package io.hookline.app.dlq;

import io.hookline.letter.DeadLetter;

/** What a search for one letter comes to. */
public sealed interface Found {

  /**
   * There is exactly one.
   *
   * @param letter the letter
   */
  record One(DeadLetter letter) implements Found {}

  /**
   * There is none, or more than one.
   *
   * @param why one line for people, with what was typed
   */
  record Missing(String why) implements Found {}
}
