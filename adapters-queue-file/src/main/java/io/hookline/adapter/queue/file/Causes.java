package io.hookline.adapter.queue.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file, in words for people. */
final class Causes {
  private Causes() {}

  /** The reason alone, without the path, which the message around it names. */
  static String of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "no such file or folder";
      default -> withoutPath(String.valueOf(failure.getMessage()));
    };
  }

  /** {@code java.io} puts the system's reason in brackets behind the path. */
  private static String withoutPath(String message) {
    int reason = message.lastIndexOf(" (");
    return reason > 0 && message.endsWith(")")
        ? message.substring(reason + 2, message.length() - 1)
        : message;
  }
}
