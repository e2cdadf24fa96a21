package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.FileFormat;
import java.nio.file.Path;
import java.util.Locale;

/** The journal cannot be used. The message says why, in words that follow {@code FILE: }. */
public final class JournalException extends Exception {
  private static final long serialVersionUID = 1L;

  private JournalException(String reason) {
    super(reason);
  }

  static JournalException held(Path journal, long pid) {
    return new JournalException(
        "it is being delivered by process "
            + pid
            + " ("
            + journal
            + " is locked); wait until that has ended, or end it");
  }

  static JournalException noJournal(Path journal) {
    return new JournalException(
        "its journal "
            + journal
            + " is none that Hookline wrote; move that file away, or set queue.file.journal to"
            + " another path");
  }

  static JournalException noClaims(Path claims) {
    return new JournalException(
        "how often its jobs are taken up is to be recorded in "
            + claims
            + ", which is a file that Hookline did not write; move it away, or set"
            + " queue.file.journal to a path in another folder");
  }

  static JournalException otherVersion(Path journal, int version, int known) {
    return new JournalException(
        "its journal "
            + journal
            + " was written by another version of Hookline, as format "
            + version
            + " where this one reads "
            + known
            + "; go on with that version, or move it away, which sends every row again");
  }

  static JournalException damaged(Path journal, long offset) {
    return new JournalException(
        "its journal "
            + journal
            + " is damaged at byte "
            + offset
            + "; restore it, or move it away, which sends every row again");
  }

  static JournalException otherFormat(Path journal, FileFormat format) {
    String name = format.name().toLowerCase(Locale.ROOT);
    return new JournalException(
        "its journal "
            + journal
            + " was begun with queue.file.format "
            + name
            + "; set that, or start anew with --restart, which sends every row again");
  }
}
