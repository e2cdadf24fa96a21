package io.hookline.spi;

/**
 * What is said of a key beside what its value is.
 *
 * @param otherwise what holds where nothing is given and there is no default, such as {@code for
 *     ever}; may be empty
 * @param example a value that somebody might write; may be empty where there is a default
 * @param secret whether the value is masked wherever it is shown
 */
public record KeyNotes(String otherwise, String example, boolean secret) {
  static final KeyNotes NONE = new KeyNotes("", "", false);

  KeyNotes withOtherwise(String text) {
    return new KeyNotes(text, example, secret);
  }

  KeyNotes withExample(String text) {
    return new KeyNotes(otherwise, text, secret);
  }

  KeyNotes masked() {
    return new KeyNotes(otherwise, example, true);
  }
}
