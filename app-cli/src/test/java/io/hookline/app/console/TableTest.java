package io.hookline.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table")
class TableTest {
  @DisplayName("begins columns below each other, colours or not")
  @Test
  void columns() {
    Table table = new Table();
    table.row("a", Style.RED.apply("bb"), "c");
    table.row("aaa", "b", "cc");
    assertThat(table.lines()).containsExactly("a     \u001b[31mbb\u001b[0m   c", "aaa   b    cc");
  }

  @DisplayName("lets a line of one cell be as long as it likes")
  @Test
  void singleCell() {
    Table table = new Table();
    table.row("a heading that is long");
    table.row("a", "b");
    assertThat(table.lines()).containsExactly("a heading that is long", "a   b");
  }
}
