package io.hookline.adapter.queue.file.journal;

import io.hookline.adapter.queue.file.row.QueueFile;
import io.hookline.job.PastAttempt;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A journal and its log of claims as others than the worker see them, while that goes on writing:
 * up to the last whole frame before a length that was measured. Neither need exist. Not safe for
 * use by many threads.
 */
public final class JournalView implements Closeable {
  private final Path journalPath;
  private final Path claimsPath;
  private final Optional<QueueFile> journal;
  private final Optional<QueueFile> claims;

  /**
   * How long both are.
   *
   * @param journal bytes of the journal
   * @param claims bytes of the log of claims
   */
  public record Lengths(long journal, long claims) {}

  private JournalView(
      Path journalPath, Path claimsPath, Optional<QueueFile> journal, Optional<QueueFile> claims) {
    this.journalPath = journalPath;
    this.claimsPath = claimsPath;
    this.journal = journal;
    this.claims = claims;
  }

  /** Opens what there is. */
  public static JournalView open(Path journal, Path claims) throws IOException {
    Optional<QueueFile> log =
        Files.exists(claims) ? Optional.of(new QueueFile(claims)) : Optional.empty();
    Optional<QueueFile> opened =
        Files.exists(journal) ? Optional.of(LockedFile.reader(journal)) : Optional.empty();
    return new JournalView(journal, claims, opened, log);
  }

  /** Whether these are the files that are there by now. */
  public boolean isCurrent() {
    return isCurrent(journal, journalPath) && isCurrent(claims, claimsPath);
  }

  private static boolean isCurrent(Optional<QueueFile> file, Path path) {
    return file.isPresent() ? file.get().isCurrent() : !Files.exists(path);
  }

  /** How long they are by now. */
  public Lengths lengths() throws IOException {
    return new Lengths(length(journal), length(claims));
  }

  private static long length(Optional<QueueFile> file) throws IOException {
    return file.isPresent() ? file.get().length() : 0;
  }

  /** What names the journal; empty where it was not begun. */
  public Optional<String> identity() throws IOException {
    return journal.isPresent()
        ? JournalHeader.identityOf(journal.get()::read, journalPath)
        : Optional.empty();
  }

  /** Tells what the journal says up to {@code length}. */
  public void replay(JournalRecords records, long length) throws IOException {
    if (identity().isPresent()) {
      new FrameReader(journal.orElseThrow()::read, JournalHeader.LENGTH, length).replay(records);
    }
  }

  /** Tells what the log of claims says up to {@code length}, where it is that of the journal. */
  public void replayClaims(JournalRecords records, long length) throws IOException {
    Optional<String> mine = identity();
    if (claims.isPresent()
        && mine.isPresent()
        && mine.equals(JournalHeader.identityOf(claims.get()::read, claimsPath))) {
      new FrameReader(claims.get()::read, JournalHeader.LENGTH, length).replay(records);
    }
  }

  /** What is kept of the attempts at the job of a row, the last of which {@code record} tells. */
  public List<PastAttempt> history(long ordinal, long record) throws IOException {
    return journal.isPresent() ? new History(journal.get()::read).of(ordinal, record) : List.of();
  }

  @Override
  public void close() throws IOException {
    try {
      if (journal.isPresent()) {
        LockedFile.close(journalPath, journal.get());
      }
    } finally {
      if (claims.isPresent()) {
        claims.get().close();
      }
    }
  }
}
