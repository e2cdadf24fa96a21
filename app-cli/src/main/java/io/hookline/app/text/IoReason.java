package io.hookline.app.text;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** Why a file could not be used, without its path, which the message around it names. */
public final class IoReason {
  private IoReason() {}

  /** A few words, such as {@code permission denied}. */
  public static String of(IOException failure) {
    return switch (failure) {
      case AccessDeniedException denied -> "permission denied";
      case NoSuchFileException missing -> "no such file or folder";
      case FileAlreadyExistsException inTheWay -> "something else of that name is in the way";
      case FileSystemException other when other.getReason() != null -> other.getReason();
      default -> Optional.ofNullable(failure.getMessage()).orElse(failure.getClass().getName());
    };
  }
}
