package io.hookline.adapter.queue.file.row;

import java.io.IOException;

/** What was read before is not there any more: the file was cut, overwritten or replaced. */
public final class ChangedFileException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Says in what way, in words that follow {@code the file was}. */
  public ChangedFileException(String how) {
    super(how);
  }
}
