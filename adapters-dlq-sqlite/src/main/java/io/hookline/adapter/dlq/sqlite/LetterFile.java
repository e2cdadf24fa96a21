package io.hookline.adapter.dlq.sqlite;

import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The file that the letters are in, as the file system knows it. */
record LetterFile(Path path) {

  boolean exists() {
    return Files.exists(path);
  }

  /** As SQLite is to be told, so that no character of the path means something to it. */
  String uri() {
    return path.toAbsolutePath().toUri().toASCIIString();
  }

  /**
   * Looks whether the file can be used, or made, without opening the database.
   *
   * @throws AdapterException where it cannot
   */
  void check() {
    Path folder = nearestFolder();
    if (!Files.isDirectory(folder)) {
      throw Failures.unusable(path, folder + " is no folder", Failures.ELSEWHERE);
    }
    // SQLite makes two more files beside its own.
    if (!Files.isWritable(folder)) {
      throw Failures.unusable(
          path, "nothing may be written into the folder " + folder, Failures.PERMISSIONS);
    }
    if (exists()) {
      checkFile();
    }
  }

  /** Makes the file and its folder. Bodies and headers are nobody else's business. */
  void create() {
    try {
      Files.createDirectories(folder());
      Files.createFile(path, privately());
    } catch (FileAlreadyExistsException made) {
      check();
    } catch (IOException impossible) {
      throw Failures.unusable(path, Failures.reason(impossible), Failures.ELSEWHERE);
    }
  }

  /** What the system knows the file by; empty where there is none. */
  Optional<Object> key() {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      // Windows has no such key, and lets nobody take away a file that is in use.
      return Optional.of(Optional.ofNullable(file.fileKey()).orElse(path));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private void checkFile() {
    if (Files.isDirectory(path)) {
      throw Failures.unusable(path, "it is a folder", Failures.ELSEWHERE);
    }
    if (!Files.isReadable(path) || !Files.isWritable(path)) {
      throw Failures.unusable(path, "it may not be read and written", Failures.PERMISSIONS);
    }
    try {
      Schema.check(DatabaseHeader.of(path), path);
    } catch (IOException unreadable) {
      throw Failures.unusable(path, Failures.reason(unreadable), Failures.PERMISSIONS);
    }
  }

  private Path folder() {
    Path absolute = path.toAbsolutePath();
    return Optional.ofNullable(absolute.getParent()).orElse(absolute);
  }

  private Path nearestFolder() {
    Path folder = folder();
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return folder;
  }

  private static FileAttribute<?>[] privately() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
