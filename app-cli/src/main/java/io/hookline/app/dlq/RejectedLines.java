package io.hookline.app.dlq;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Keeps lines aside that cannot be used. The file is made with the first of them. */
final class RejectedLines implements AutoCloseable {
  private final Path file;
  private Optional<OutputStream> out = Optional.empty();

  RejectedLines(Path file) {
    this.file = file;
  }

  void add(byte[] line) throws IOException {
    OutputStream kept = open();
    kept.write(line);
    kept.write('\n');
  }

  private OutputStream open() throws IOException {
    if (out.isEmpty()) {
      Files.deleteIfExists(file);
      out = Optional.of(OwnerOnly.create(file));
    }
    return out.get();
  }

  @Override
  public void close() throws IOException {
    if (out.isPresent()) {
      out.get().close();
    }
  }
}
