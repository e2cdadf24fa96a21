package io.hookline.app.worker;

/** What a run works on, as far as it matters for what people are told. */
public enum QueueKind {
  /** A file, to its end: how far it is can be said. */
  FILE,

  /** A file that may grow: there is no end to be near to. */
  GROWING_FILE,

  /** A service that other workers take from, too: its counts are not those of this worker. */
  SERVICE
}
