package io.hookline.job;

import java.util.function.IntPredicate;

/** Looks at the characters of a text: a plain loop, because every attempt makes headers. */
final class Chars {
  private Chars() {}

  static boolean all(String text, IntPredicate rule) {
    for (int i = 0; i < text.length(); i++) {
      if (!rule.test(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
