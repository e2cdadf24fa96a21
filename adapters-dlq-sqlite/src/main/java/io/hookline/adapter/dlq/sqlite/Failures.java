package io.hookline.adapter.dlq.sqlite;

import io.hookline.port.AdapterException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What went wrong, in one line for people. */
final class Failures {
  /** What to do. */
  static final String ELSEWHERE = "name another file with " + SqliteKeys.PATH.name();

  /** What to do. */
  static final String PERMISSIONS = "change the permissions, or " + ELSEWHERE;

  private Failures() {}

  static AdapterException unusable(Path path, String why, String cure) {
    return new AdapterException(
        "%s: the dead letter queue cannot be kept there: %s; %s".formatted(path, why, cure));
  }

  static AdapterException of(Path path, SQLException failure) {
    return new AdapterException(path + ": the dead letter queue " + reason(failure), failure);
  }

  static AdapterException unreadable(Path path, IllegalArgumentException letter) {
    return new AdapterException(
        "%s: the dead letter queue cannot be read: %s; mend that with the sqlite3 shell"
            .formatted(path, letter.getMessage()),
        letter);
  }

  static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException system when system.getReason() != null ->
          system.getFile() + ": " + system.getReason();
      default -> oneLine(failure);
    };
  }

  private static String reason(SQLException failure) {
    return failure instanceof SQLiteException known
        ? reason(known.getResultCode(), known)
        : "failed (" + oneLine(failure) + ")";
  }

  private static String reason(SQLiteErrorCode code, SQLiteException failure) {
    return switch (code.name().split("_", -1)[1]) {
      case "NOTADB" -> "is no SQLite file; move that away, or " + ELSEWHERE;
      case "CORRUPT" ->
          "is damaged; restore a copy, or save what is left with: sqlite3 FILE .recover";
      case "FULL" -> "cannot be written: the disk is full; make room";
      case "BUSY", "LOCKED" -> "is held by another process for too long; see what that does";
      case "READONLY", "PERM", "AUTH" ->
          "cannot be written; check the permissions of the file and its folder";
      case "CANTOPEN" -> "cannot be opened; check the permissions of the file and its folder";
      case "IOERR" ->
          "cannot be read or written (%s); check the disk, and the room on it".formatted(code);
      default -> "failed (" + oneLine(failure) + ")";
    };
  }

  private static String oneLine(Exception failure) {
    return Optional.ofNullable(failure.getMessage())
        .orElse(failure.getClass().getSimpleName())
        .replaceAll("\\s+", " ");
  }
}
