package io.hookline.app.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.app.plugin.ProviderRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** With {@code -Dreference=write} it makes the files anew in place of comparing them. */
@DisplayName("What is made from the keys of the code")
class GeneratedFilesTest {
  private static final Path PAGE = Path.of("../docs/configuration.md");
  private static final boolean WRITE = "write".equals(System.getProperty("reference"));

  /** Without those that only tests have. */
  private final ProviderRegistry adapters = Shipped.adapters();

  @DisplayName("is up to date in docs/configuration.md")
  @Test
  void page() throws IOException {
    check(PAGE, new ReferencePage(adapters).updated(Files.readString(PAGE)));
  }

  @DisplayName("is up to date in docs/hookline.schema.json")
  @Test
  void schema() throws IOException {
    check(Path.of("../docs/hookline.schema.json"), new JsonSchema(adapters).text());
  }

  @DisplayName("is up to date in examples/hookline.yaml")
  @Test
  void example() throws IOException {
    check(
        Path.of("../examples/hookline.yaml"),
        String.join("\n", StarterFile.ofAll(adapters)) + "\n");
  }

  private static void check(Path file, String wanted) throws IOException {
    if (WRITE) {
      Files.writeString(file, wanted);
    }
    assertThat(file)
        .as("%s is not what the keys of the code say; make it anew with tools/reference", file)
        .hasContent(wanted);
  }
}
