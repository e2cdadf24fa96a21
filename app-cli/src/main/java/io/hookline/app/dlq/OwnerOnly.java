package io.hookline.app.dlq;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that hold secrets: nobody but their owner may read them. */
final class OwnerOnly {
  private static final FileAttribute<?> PERMISSIONS =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private OwnerOnly() {}

  /** Makes {@code file}, which must not be there. */
  static OutputStream create(Path file) throws IOException {
    Files.createFile(file, PERMISSIONS);
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  /** Makes {@code file}, which must not be there, with {@code text}. */
  static void write(Path file, String text) throws IOException {
    try (OutputStream out = create(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
