package io.hookline.app.queue;

import io.hookline.app.text.IoReason;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Where is kept how far a file was put on a queue: {@code FILE.enqueue-XXXXXXXX} beside it, one for
 * each queue that it is put on. Whoever was stopped goes on from there, and jobs that have no id of
 * their own keep the ones that were made up for them.
 */
public final class TransferFolder {
  private static final int KEY = 8;
  private static final String REJECTED = ".rejected";

  private final Path file;
  private final Path folder;

  private TransferFolder(Path file, Path folder) {
    this.file = file;
    this.folder = folder;
  }

  /**
   * Makes the folder, or finds that of a transfer that was stopped.
   *
   * @param target what tells the queue from all others
   * @throws AdapterException where it cannot be made
   */
  public static TransferFolder open(Path file, String target) {
    String key =
        UUID.nameUUIDFromBytes(target.getBytes(StandardCharsets.UTF_8))
            .toString()
            .substring(0, KEY);
    Path folder = file.resolveSibling(file.getFileName() + ".enqueue-" + key);
    TransferFolder open = new TransferFolder(file, folder);
    try {
      Files.createDirectories(folder);
      open.lend();
      return open;
    } catch (IOException unusable) {
      throw new AdapterException(
          "%s: cannot be made (%s), and with it nobody knows how far %s was read; put that into a folder that can be written to"
              .formatted(folder, IoReason.of(unusable), file.getFileName()),
          unusable);
    }
  }

  /** The file as it is to be opened: here it has no other jobs beside it. */
  public Path lent() {
    return folder.resolve(file.getFileName());
  }

  /**
   * Takes the folder away once all was read.
   *
   * @return where the rejected rows are, if there are any
   * @throws AdapterException where that cannot be done
   */
  public Optional<Path> end() {
    try {
      Optional<Path> rejected = keepRejected();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
        for (Path each : files) {
          Files.delete(each);
        }
      }
      Files.delete(folder);
      return rejected;
    } catch (IOException stays) {
      throw new AdapterException(
          "%s: cannot be taken away (%s), though all of %s was read; remove it"
              .formatted(folder, IoReason.of(stays), file.getFileName()),
          stays);
    }
  }

  /** Anew each time: the file may have been replaced by a longer one since. */
  private void lend() throws IOException {
    Files.deleteIfExists(lent());
    Path real = file.toRealPath();
    try {
      Files.createLink(lent(), real);
    } catch (IOException | UnsupportedOperationException notEverywhere) {
      Files.copy(real, lent());
    }
  }

  private Optional<Path> keepRejected() throws IOException {
    Path rejected = lent().resolveSibling(lent().getFileName() + REJECTED);
    if (Files.notExists(rejected)) {
      return Optional.empty();
    }
    Path kept = free(file.resolveSibling(file.getFileName() + REJECTED));
    Files.move(rejected, kept);
    return Optional.of(kept);
  }

  private static Path free(Path wanted) {
    Path free = wanted;
    for (int number = 1; Files.exists(free); number++) {
      free = wanted.resolveSibling(wanted.getFileName() + "." + number);
    }
    return free;
  }
}
