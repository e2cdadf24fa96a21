package io.hookline.adapter.queue.file.row;

import java.util.Optional;

/**
 * Where a row ends, as a {@link RowFraming} found it. One object serves all rows of a file, because
 * one each would be an allocation for nothing.
 */
final class RowSpan {
  private int end;
  private int lineBreaks;
  private Optional<String> flaw = Optional.empty();

  /** Index after the row's last byte; its line end is not part of it. */
  int end() {
    return end;
  }

  /** Line breaks inside the row. */
  int lineBreaks() {
    return lineBreaks;
  }

  /** Why the row cannot be used, where that shows before it is decoded. */
  Optional<String> flaw() {
    return flaw;
  }

  void sound(int end, int lineBreaks) {
    this.end = end;
    this.lineBreaks = lineBreaks;
    this.flaw = Optional.empty();
  }

  void flawed(int end, int lineBreaks, String flaw) {
    this.end = end;
    this.lineBreaks = lineBreaks;
    this.flaw = Optional.of(flaw);
  }
}
