package io.hookline.format;

/** What is written of header fields that may hold secrets. */
public enum Secrets {
  /** Their values: for a store, or an export that is to be imported again. */
  KEPT,
  /** {@code ****}: for a screen. */
  MASKED
}
