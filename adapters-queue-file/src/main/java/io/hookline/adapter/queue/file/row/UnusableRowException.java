package io.hookline.adapter.queue.file.row;

/** A row is no usable job. The message says why, in words that follow {@code FILE:LINE: }. */
public final class UnusableRowException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  /** Without a stack trace: nobody would read it, and a file may have millions of such rows. */
  public UnusableRowException(String reason) {
    super(reason, null, false, false);
    this.reason = OneLine.of(reason);
  }

  /** What is wrong, in one line. */
  public String reason() {
    return reason;
  }
}
