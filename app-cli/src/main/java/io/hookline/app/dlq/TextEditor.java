package io.hookline.app.dlq;

import io.hookline.app.text.IoReason;
import io.hookline.app.worker.StopSignal;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets a person alter a text in an editor. The file stands in a folder of its own that nobody else
 * may look into, because editors leave copies beside it; all of it is removed.
 */
public final class TextEditor {
  private final String command;

  /** Runs {@code command}, which may have options, such as {@code code --wait}. */
  public TextEditor(String command) {
    this.command = command;
  }

  /**
   * The editor that {@code environment} names; where a person sits at the keyboard, at least {@code
   * vi}.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static TextEditor chosen(Map<String, String> environment, boolean attended) {
    return Stream.of("VISUAL", "EDITOR")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(command -> !command.isBlank())
        .findFirst()
        .or(() -> attended ? Optional.of("vi") : Optional.empty())
        .map(TextEditor::new)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "there is no editor here: say what to alter, such as --url, or set EDITOR"));
  }

  /**
   * The text as the person left it.
   *
   * @throws AdapterException where the editor cannot be run, or says that it failed
   */
  public String edit(String text) {
    try {
      Path folder = Files.createTempDirectory("hookline-edit-");
      try {
        Path file = folder.resolve("request.http");
        OwnerOnly.write(file, text);
        run(file);
        return Files.readString(file);
      } finally {
        remove(folder);
      }
    } catch (CharacterCodingException binary) {
      throw new AdapterException(
          command + ": nothing was changed, what it left is not UTF-8 text", binary);
    } catch (IOException unusable) {
      throw new AdapterException(
          "%s: nothing was changed, its file cannot be used (%s)"
              .formatted(command, IoReason.of(unusable)),
          unusable);
    }
  }

  /** By way of a shell, as other programs do it: the command may have options and quotes. */
  private void run(Path file) throws IOException {
    List<String> shell = List.of("sh", "-c", command + " \"$@\"", command, file.toString());
    int exitCode = exitCode(new ProcessBuilder(shell).inheritIO());
    if (exitCode != 0) {
      throw new AdapterException(
          "the editor %s ended with %d, nothing was changed; choose another one with EDITOR"
              .formatted(command, exitCode));
    }
  }

  /** A signal to the whole group must not end us before the file is removed. */
  private static int exitCode(ProcessBuilder editor) throws IOException {
    try (StopSignal stop = StopSignal.listen()) {
      int exitCode = editor.start().onExit().join().exitValue();
      if (stop.requested()) {
        throw new AdapterException("stopped; nothing was changed");
      }
      return exitCode;
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
