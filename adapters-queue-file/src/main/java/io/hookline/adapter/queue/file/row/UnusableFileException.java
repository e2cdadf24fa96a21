package io.hookline.adapter.queue.file.row;

/**
 * The file as a whole cannot be used. The message says why, in words that follow {@code FILE: }.
 */
public final class UnusableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With what is wrong and what to do. */
  public UnusableFileException(String reason) {
    super(OneLine.of(reason));
  }
}
