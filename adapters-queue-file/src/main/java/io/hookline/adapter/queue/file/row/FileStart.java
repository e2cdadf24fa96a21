package io.hookline.adapter.queue.file.row;

import java.io.IOException;

/** Looks at the first bytes of a file, to say in one line what is wrong with all of it. */
public final class FileStart {
  private static final int LOOK = 4 << 10;

  private FileStart() {}

  /**
   * Makes sure that the file can be one of {@code format}.
   *
   * @param growing whether an empty file may yet be filled, or was begun for jobs beside it
   */
  public static void check(QueueFile file, FileFormat format, boolean growing)
      throws IOException, UnusableFileException {
    byte[] start = file.read(0, LOOK);
    if (isUtf16(start)) {
      throw new UnusableFileException("it is UTF-16: save it as UTF-8");
    }
    int first = Bytes.skipSpace(start, 0, start.length);
    boolean isEmpty = first == start.length && start.length < LOOK;
    if (isEmpty && !mayBeFilled(format, growing)) {
      throw new UnusableFileException("it is empty");
    }
    if (format == FileFormat.JSON && first < start.length && start[first] != '[') {
      throw new UnusableFileException(
          "it does not begin with \"[\": write the jobs as an array, or, for one object per line,"
              + " set queue.file.format to ndjson");
    }
  }

  private static boolean mayBeFilled(FileFormat format, boolean growing) {
    return switch (format) {
      case CSV, JSON -> false;
      case NDJSON -> growing;
      case ADDED -> true;
    };
  }

  /** A byte order mark in one of its two orders. */
  private static boolean isUtf16(byte[] start) {
    int mark = start.length < 2 ? 0 : (start[0] & 0xff) << 8 | (start[1] & 0xff);
    return mark == 0xfeff || mark == 0xfffe;
  }
}
