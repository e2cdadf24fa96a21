package io.hookline.app.dlq;

import io.hookline.app.text.PlainText;
import io.hookline.app.worker.ThisProcess;

/**
 * Whom the audit names.
 *
 * @param name such as {@code alice@ops1}
 */
public record Operator(String name) {
  private static final int LONGEST = 100;

  /** {@code user@host} of this process. */
  public static Operator ofThisProcess() {
    return new Operator(System.getProperty("user.name", "somebody") + "@" + ThisProcess.host());
  }

  /**
   * A name that was typed.
   *
   * @throws IllegalArgumentException where it cannot stand in an audit
   */
  public static Operator named(String text) {
    String name = PlainText.of(text).strip();
    if (name.isEmpty() || name.length() > LONGEST) {
      throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
    }
    return new Operator(name);
  }
}
