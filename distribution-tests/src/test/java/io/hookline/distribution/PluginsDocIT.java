package io.hookline.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.distribution.Command.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/plugins.md, one after the other, in one shell. */
@DisplayName("Ten minutes with docs/plugins.md")
class PluginsDocIT {
  private static final Duration PATIENCE = Duration.ofMinutes(6);
  private static final Pattern COMMANDS = Pattern.compile("(?s)\n```sh\n(.*?)```\n");

  @TempDir private Path home;
  @TempDir private Path work;
  @TempDir private Path path;

  @DisplayName("lead from an empty folder to an adapter that works")
  @Test
  void walkThrough() throws Exception {
    OwnHookline hookline = OwnHookline.in(home);
    command("mvn", String.join("' '", OutsideProject.maven()));
    command("hookline", hookline.program().toString());
    Result result = new Command(work, List.of("bash", "-c", script())).run(PATIENCE);
    assertThat(result.exitCode()).as(result.output()).isZero();
    assertThat(result.output())
        .contains("All plugins can be used.")
        .containsPattern("JobQueue +ping +1\\.0 \\(Example Ltd\\) +" + home + "/plugins/ping\n")
        .containsPattern("queue\\.ping\\.file +must be given")
        .contains("POST /  200  ping-1  {}");
  }

  /** With the folder of the test where a Hookline is installed, and nothing else changed. */
  private String script() throws IOException {
    String page = Files.readString(Place.ROOT.resolve("docs/plugins.md"));
    String steps =
        COMMANDS.matcher(page).results().map(block -> block.group(1)).collect(Collectors.joining());
    return "set -eum\nexport PATH='"
        + path
        + "':$PATH\n"
        + steps.replace("/opt/hookline/", home + "/");
  }

  private void command(String name, String words) throws IOException {
    Path file = path.resolve(name);
    Files.writeString(file, "#!/bin/sh\nexec '" + words + "' \"$@\"\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
