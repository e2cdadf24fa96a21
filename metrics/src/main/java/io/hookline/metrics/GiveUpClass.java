package io.hookline.metrics;

import io.hookline.letter.LetterContent;

/** Reasons to give up, as few as a label may have. */
enum GiveUpClass {
  ATTEMPTS("attempts", ""),
  AGE("age", "older than "),
  GONE("gone", "the receiver is gone"),
  NOT_ALLOWED("not-allowed", "the call is not allowed"),
  POISON("poison", "poison: ");

  private final String label;

  /** How the reason begins. */
  private final String beginning;

  GiveUpClass(String label, String beginning) {
    this.label = label;
    this.beginning = beginning;
  }

  static GiveUpClass of(LetterContent letter) {
    for (GiveUpClass one : values()) {
      if (one != ATTEMPTS && letter.reason().startsWith(one.beginning)) {
        return one;
      }
    }
    return ATTEMPTS;
  }

  String label() {
    return label;
  }
}
