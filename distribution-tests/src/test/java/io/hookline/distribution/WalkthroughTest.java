package io.hookline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/walkthrough.md")
class WalkthroughTest {
  private static final Pattern NAMED = Pattern.compile("`([\\w/]+\\.(java|lua))`");

  @DisplayName("names files that are there, each by a name that only it has")
  @Test
  void files() throws IOException {
    List<String> sources = sources();
    List<String> named = named();
    assertThat(named).hasSizeGreaterThan(30);
    assertThat(named)
        .allSatisfy(name ->
            assertThat(sources).as(name).filteredOn(file -> file.endsWith("/" + name)).hasSize(1));
  }

  private static List<String> named() throws IOException {
    String page = Files.readString(Place.ROOT.resolve("docs/walkthrough.md"));
    return NAMED.matcher(page).results().map(found -> found.group(1)).toList();
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> modules = Files.list(Place.ROOT)) {
      return modules
          .map(module -> module.resolve("src/main"))
          .filter(Files::isDirectory)
          .flatMap(WalkthroughTest::files)
          .toList();
    }
  }

  private static Stream<String> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
