package io.hookline.app.dlq;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where letters are imported from.
 *
 * @param name for problems
 * @param opening opens it
 * @param aside where lines are kept that cannot be used
 */
public record ImportSource(String name, Opening opening, Path aside) {
  private static final String REJECTED = ".rejected";

  /** {@code file}, or standard input where it is {@code -}, whose rejects go to {@code folder}. */
  public static ImportSource of(Path file, InputStream standardInput, Path folder) {
    return file.equals(Path.of("-"))
        ? new ImportSource("stdin", () -> standardInput, folder.resolve("stdin" + REJECTED))
        : new ImportSource(
            file.toString(),
            () -> Files.newInputStream(file),
            file.resolveSibling(file.getFileName() + REJECTED));
  }

  /** Opens a stream. */
  @FunctionalInterface
  public interface Opening {
    /** Opens it. */
    InputStream open() throws IOException;
  }
}
