package io.hookline.app.console;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What standard input is connected to.
 *
 * @param in standard input
 * @param attended whether a person sits there; found out only when somebody is to be asked
 */
public record Keyboard(InputStream in, BooleanSupplier attended) {
  private static final int LONGEST_ANSWER = 100;
  private static final Set<String> YES = Set.of("y", "yes");

  /** That of this process. */
  public static Keyboard ofSystem() {
    return new Keyboard(System.in, Keyboard::isTerminal);
  }

  /** Whether a person sits there who can be asked. */
  public boolean isAttended() {
    return attended.getAsBoolean();
  }

  /** Asks a question, which only {@code y} or {@code yes} answers in the affirmative. */
  public boolean confirms(String question, Console console) {
    console.ask(question + " [y/N] ");
    return YES.contains(answer().strip().toLowerCase(Locale.ROOT));
  }

  private String answer() {
    byte[] answer = new byte[LONGEST_ANSWER];
    int size = 0;
    try {
      for (int next = in.read(); next >= 0 && next != '\n' && size < LONGEST_ANSWER; size++) {
        answer[size] = (byte) next;
        next = in.read();
      }
    } catch (IOException gone) {
      return "";
    }
    return new String(answer, 0, size, StandardCharsets.UTF_8);
  }

  private static boolean isTerminal() {
    return Optional.ofNullable(System.console()).filter(java.io.Console::isTerminal).isPresent();
  }
}
