package io.hookline.adapter.queue.file.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Makes the name of a new file as durable as its content. */
public final class Folders {
  private Folders() {}

  /** Flushes the folder of {@code file}, where the system can do that (Windows cannot). */
  public static void flush(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException unsupported) {
      // Then a crash of the machine within seconds may undo the start, and all is sent again.
    }
  }
}
