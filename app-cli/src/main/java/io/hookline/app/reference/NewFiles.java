package io.hookline.app.reference;

import io.hookline.app.text.IoReason;
import io.hookline.port.AdapterException;
import io.hookline.spi.InvalidSettingsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Files that somebody asked for, which take the place of nothing unless that was asked for too. */
public final class NewFiles {
  private NewFiles() {}

  /**
   * Writes each text into its file; none where one is there already.
   *
   * @throws InvalidSettingsException where one is there already, and {@code force} is not given
   * @throws AdapterException where one cannot be written
   */
  public static void write(Map<Path, String> texts, boolean force) {
    List<String> there =
        texts.keySet().stream()
            .filter(file -> !force && Files.exists(file, LinkOption.NOFOLLOW_LINKS))
            .map(file -> file + ": is there already; name another file, or add --force")
            .toList();
    if (!there.isEmpty()) {
      throw new InvalidSettingsException(there);
    }
    texts.forEach(NewFiles::write);
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException unwritten) {
      throw new AdapterException(
          "%s: cannot be written (%s)".formatted(file, IoReason.of(unwritten)), unwritten);
    }
  }
}
