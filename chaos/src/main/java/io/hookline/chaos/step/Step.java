package io.hookline.chaos.step;

import java.util.Locale;

/** Where a process can be made to stand still, in the order in which a job comes by. */
public enum Step {
  /** Jobs were claimed; the engine has not seen them. */
  CLAIMED,
  /** A call is about to be made. */
  SENT,
  /** A call has ended; nothing is recorded of it. */
  ANSWERED,
  /** The dead letter store is about to be told. */
  BURYING,
  /** The dead letter store knows; the queue does not. */
  BURIED,
  /** The queue is about to write its journal. */
  SETTLING,
  /** The queue has written its journal. */
  SETTLED,
  /** A dead letter is about to be changed. */
  UPDATING,
  /** A dead letter was changed. */
  UPDATED,
  /** A job is about to be put on its queue again. */
  PUBLISHING,
  /** A job was put on its queue again. */
  PUBLISHED;

  /** As it is written in {@code chaos.stop}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
