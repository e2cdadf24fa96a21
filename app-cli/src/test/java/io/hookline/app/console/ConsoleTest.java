package io.hookline.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The console")
class ConsoleTest {
  private static final String CLEAR = "\r\u001b[K";
  private static final Terminal TERMINAL = new Terminal(true, 80);

  private final Printed printed = new Printed();

  @DisplayName("prints lines above the status line")
  @Test
  void above() {
    Console console = printed.console(TERMINAL, false);
    console.status("50%");
    console.say("a notice");
    assertThat(printed.out()).isEqualTo(CLEAR + "50%" + CLEAR + "a notice\n50%");
  }

  @DisplayName("takes the status line away at the end")
  @Test
  void end() {
    Console console = printed.console(TERMINAL, false);
    console.status("50%");
    console.endStatus();
    console.say("done");
    assertThat(printed.out()).isEqualTo(CLEAR + "50%" + CLEAR + "done\n");
  }

  @DisplayName("sends no control sequence where there is no terminal")
  @Test
  void noTerminal() {
    Console console = printed.console(new Terminal(false, 80), false);
    console.status("50%");
    console.say("a notice");
    console.endStatus();
    assertThat(printed.out()).isEqualTo("a notice\n");
  }

  @DisplayName("prints errors however quiet it shall be, and nothing else")
  @Test
  void quiet() {
    Console console = printed.console(TERMINAL, true);
    console.status("50%");
    console.say("a notice");
    console.error("the disk is full");
    assertThat(printed.out()).isEmpty();
    assertThat(printed.err()).isEqualTo("hookline: the disk is full\n");
  }
}
