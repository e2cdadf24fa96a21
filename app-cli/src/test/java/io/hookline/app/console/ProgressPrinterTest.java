package io.hookline.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.worker.Counts;
import io.hookline.app.worker.Progress;
import io.hookline.app.worker.QueueKind;
import io.hookline.port.QueueStatus;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Progress")
class ProgressPrinterTest {
  private static final String CLEAR = "\r\u001b[K";

  private final Printed printed = new Printed();

  @DisplayName("is one line that is drawn over on a terminal")
  @Test
  void live() {
    ProgressPrinter progress = progress(new Terminal(true, 100), false);
    progress.show(at(Duration.ofSeconds(1)));
    progress.show(at(Duration.ofSeconds(2)));
    assertThat(printed.out())
        .isEqualTo(
            CLEAR
                + "##########----------  50%  1,000 delivered, 500/s, 4 given up, 996 waiting, 1.0s"
                + CLEAR
                + "##########----------  50%  1,000 delivered, 500/s, 4 given up, 996 waiting,"
                + " 2.0s");
  }

  @DisplayName("leaves out what does not fit into the terminal, the least important first")
  @Test
  void narrow() {
    ProgressPrinter progress = progress(new Terminal(true, 60), false);
    progress.show(at(Duration.ofSeconds(1)));
    assertThat(printed.out())
        .isEqualTo(CLEAR + "##########----------  50%  1,000 delivered, 500/s");
  }

  @DisplayName("is a line every five seconds elsewhere")
  @Test
  void plain() {
    ProgressPrinter progress = progress(new Terminal(false, 80), false);
    for (int tenths = 0; tenths < 120; tenths++) {
      progress.show(at(Duration.ofMillis(tenths * 100L)));
    }
    assertThat(printed.out())
        .isEqualTo(
            """
             50% done, 1,000 delivered, 500/s, 4 given up, 996 waiting, 5.0s
             50% done, 1,000 delivered, 500/s, 4 given up, 996 waiting, 10.0s
            """);
  }

  @DisplayName("is nothing where quiet is wanted")
  @Test
  void quiet() {
    ProgressPrinter progress = progress(new Terminal(true, 80), true);
    progress.show(at(Duration.ofSeconds(6)));
    assertThat(printed.out()).isEmpty();
  }

  @DisplayName("counts what is not read yet as not done")
  @Test
  void share() {
    QueueStatus queue = new QueueStatus(25, 25, 50, 0, 0, 0.5, false);
    Counts counts = new Counts(0, 0, 0, 0, 0, 0, List.of(), List.of());
    assertThat(new Progress(Duration.ZERO, counts, queue, 0).share()).isEqualTo(0.25);
  }

  @DisplayName("of a queue without an end has no share, and tells what this worker did")
  @Test
  void endless() {
    ProgressPrinter plain =
        new ProgressPrinter(printed.console(new Terminal(false, 80), false), QueueKind.SERVICE);
    plain.show(at(Duration.ofSeconds(5)));
    ProgressPrinter live =
        new ProgressPrinter(printed.console(new Terminal(true, 60), false), QueueKind.SERVICE);
    live.show(at(Duration.ofSeconds(5)));
    assertThat(printed.out())
        .isEqualTo(
            "1,000 delivered, 500/s, 4 given up, 996 waiting, 5.0s\n"
                + CLEAR
                + "  1,000 delivered, 500/s, 4 given up, 996 waiting, 5.0s");
  }

  @DisplayName("of a queue without an end is told elsewhere only when there is news")
  @Test
  void idle() {
    ProgressPrinter plain =
        new ProgressPrinter(printed.console(new Terminal(false, 80), false), QueueKind.SERVICE);
    plain.show(at(Duration.ofSeconds(5)));
    plain.show(at(Duration.ofSeconds(10)));
    assertThat(printed.out()).hasLineCount(1);
  }

  private ProgressPrinter progress(Terminal terminal, boolean quiet) {
    return new ProgressPrinter(printed.console(terminal, quiet), QueueKind.FILE);
  }

  private static Progress at(Duration elapsed) {
    Counts counts = new Counts(1_500, 1_000, 0, 496, 4, 0, List.of(), List.of());
    QueueStatus queue = new QueueStatus(996, 8, 1_000, 4, 0, 1, false);
    return new Progress(elapsed, counts, queue, 500);
  }
}
