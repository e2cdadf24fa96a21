package io.hookline.app.dlq;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that only its owner may read, and that is there only once it is whole. */
public final class ExportFile implements AutoCloseable {
  private final Path file;
  private final Path part;
  private final OutputStream out;

  private ExportFile(Path file, Path part, OutputStream out) {
    this.file = file;
    this.part = part;
    this.out = out;
  }

  /** Begins to write what becomes {@code file}. */
  public static ExportFile create(Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    return new ExportFile(file, part, OwnerOnly.create(part));
  }

  /** Where to write. */
  public OutputStream out() {
    return out;
  }

  /** It is whole. */
  public void keep() throws IOException {
    out.close();
    Files.move(part, file);
  }

  /** Takes away what was not {@link #keep kept}. */
  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(part);
  }
}
