package io.hookline.app.dlq;

import java.util.Locale;
import java.util.UUID;

/** How an operator names one dead letter. */
public sealed interface LetterRef {

  /** As it was typed. */
  String text();

  /**
   * Reads a uuid, its beginning, or an id.
   *
   * @throws IllegalArgumentException where {@code text} is none of these
   */
  static LetterRef parse(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return new Whole(UUID.fromString(lower));
    }
    if (lower.matches("[1-9][0-9]{0,17}")) {
      return new Numbered(Long.parseLong(lower), lower);
    }
    if (isBeginning(lower)) {
      return new Beginning(lower);
    }
    throw new IllegalArgumentException(
        "\"%s\" names no dead letter: give its uuid, at least 6 characters of that, or its id"
            .formatted(text));
  }

  /** Whether a uuid may begin with {@code text}, and not every other one does. */
  static boolean isBeginning(String text) {
    return text.matches("[0-9a-f]{6,8}|[0-9a-f]{8}-[0-9a-f-]{0,27}");
  }

  /**
   * A whole uuid.
   *
   * @param uuid the letter's
   */
  record Whole(UUID uuid) implements LetterRef {
    @Override
    public String text() {
      return uuid.toString();
    }
  }

  /**
   * The beginning of a uuid.
   *
   * @param text in lower case
   */
  record Beginning(String text) implements LetterRef {}

  /**
   * An id; where no letter has it, the beginning of a uuid that happens to be digits only.
   *
   * @param id the number
   * @param text its digits
   */
  record Numbered(long id, String text) implements LetterRef {}
}
