package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.journal.Journal;
import io.hookline.adapter.queue.file.journal.JournalException;
import java.io.IOException;
import java.util.Optional;

/**
 * What a part of a queue has to know of the other.
 *
 * @param tokens for the claims of both
 * @param alive the identity of the journal of {@code FILE.added}, which speaks for itself
 * @param anew whether the journal of {@code FILE} was just begun, though {@code FILE.added} was
 *     there
 */
record PartRole(Tokens tokens, Optional<String> alive, boolean anew) {

  /** Found out once the part's journal is open, and so held by nobody else. */
  @FunctionalInterface
  interface Finding {
    PartRole of(Journal journal) throws IOException, JournalException;
  }
}
