package io.hookline.letter;

/** What dead letters are counted by. */
public enum Facet {
  /** Nothing: one count under the empty text. */
  ALL,
  /** The state, as {@link io.hookline.job.JobState#text} writes it. */
  STATUS,
  /** The destination. */
  DESTINATION,
  /** The reason. */
  REASON,
  /** The status code of the last response, such as {@code 503}; {@code none} without one. */
  RESPONSE_STATUS
}
