package io.hookline.adapter.http.vertx;

/** Bounds on what a receiver may send before its answer is read. */
final class Limits {
  /**
   * All header fields of an answer together. Servers accept 8 to 16 KiB by default; answers that
   * set many cookies or long security policies are larger, and refusing one means a second
   * delivery.
   */
  static final int HEADER_BYTES = 64 * 1024;

  static final String HEADER_TEXT = "64 KiB";

  /** The status line. */
  static final int LINE_BYTES = 4096;

  private Limits() {}
}
