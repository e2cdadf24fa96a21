package io.hookline.distribution;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/embedding.md")
class EmbeddingDocTest {
  private static final String CODE_BLOCK = "    ";

  @DisplayName("shows the example's own lines, fewer than 25")
  @Test
  void code() throws IOException {
    List<String> shown = shown("examples/embedded/src/main/java/shop/Shop.java");
    assertThat(shown).hasSizeBetween(10, 24);
    assertThat(document()).contains(block(shown));
  }

  @DisplayName("shows what the example depends on")
  @Test
  void dependencies() throws IOException {
    List<String> shown = shown("examples/embedded/pom.xml");
    assertThat(shown).isNotEmpty();
    assertThat(document()).contains(block(shown));
  }

  private static String document() throws IOException {
    return Files.readString(Place.ROOT.resolve("docs/embedding.md"));
  }

  /** The lines between the marks, as far to the left as they can go. */
  private static List<String> shown(String file) throws IOException {
    List<String> lines = Files.readAllLines(Place.ROOT.resolve(file));
    int begin = indexOf(lines, "embed: begin");
    int end = indexOf(lines, "embed: end");
    return lines.subList(begin + 1, end).stream()
        .collect(joining("\n"))
        .stripIndent()
        .lines()
        .toList();
  }

  private static int indexOf(List<String> lines, String mark) {
    return lines.stream()
        .filter(line -> line.contains(mark))
        .map(lines::indexOf)
        .findFirst()
        .orElseThrow();
  }

  private static String block(List<String> lines) {
    return lines.stream().map(CODE_BLOCK::concat).collect(joining("\n"));
  }
}
