package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Folders;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file beside a queue file that is there while the queue is paused: every worker can look for
 * it, whenever it was started, and a person can see it, and remove it.
 *
 * @param path where it is
 * @param name the queue file, for people
 */
record PauseMark(Path path, String name) {

  boolean isThere() {
    return path.toFile().exists();
  }

  void put() {
    try {
      Files.writeString(path, text(), StandardOpenOption.CREATE_NEW);
      Folders.flush(path);
    } catch (FileAlreadyExistsException paused) {
      // By somebody else, or before.
    } catch (IOException failure) {
      throw new AdapterException(
          path
              + ": cannot be written ("
              + Causes.of(failure)
              + "), so "
              + name
              + " is not paused; make its folder writable",
          failure);
    }
  }

  void remove() {
    try {
      Files.deleteIfExists(path);
      Folders.flush(path);
    } catch (IOException failure) {
      throw new AdapterException(
          path
              + ": cannot be removed ("
              + Causes.of(failure)
              + "), so "
              + name
              + " stays paused; remove that file",
          failure);
    }
  }

  private String text() {
    return "Nothing of "
        + name
        + " is claimed while this file is here; hookline resume removes it.\n";
  }
}
