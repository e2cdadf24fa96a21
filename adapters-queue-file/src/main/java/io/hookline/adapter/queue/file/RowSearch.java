package io.hookline.adapter.queue.file;

import io.hookline.adapter.queue.file.row.JobContent;
import io.hookline.adapter.queue.file.row.RowDecoder;
import io.hookline.adapter.queue.file.row.RowPlace;
import io.hookline.adapter.queue.file.row.RowReader;
import io.hookline.adapter.queue.file.row.UnusableFileException;
import io.hookline.adapter.queue.file.row.UnusableRowException;
import io.hookline.job.JobId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the rows of a file whose jobs have an id. Goes through all of them, and decodes only those
 * that may be meant.
 */
final class RowSearch {
  private static final byte[] ESCAPE = {'\\'};

  private final JobId id;
  private final byte[] bytes;
  private final Optional<String> prefix;

  /**
   * A row that was found.
   *
   * @param row where it stands
   * @param content what it says
   */
  record Found(RowPlace row, JobContent content) {}

  /**
   * Looks for {@code id}.
   *
   * @param journal what names the journal, with which ids are made up, if there is one
   */
  RowSearch(JobId id, Optional<String> journal) {
    this.id = id;
    this.bytes = id.value().getBytes(StandardCharsets.US_ASCII);
    this.prefix = journal.map(Intake::idPrefix).filter(id.value()::startsWith);
  }

  List<Found> in(PartView part) throws IOException, UnusableFileException {
    List<Found> found = new ArrayList<>();
    RowReader rows = part.rows();
    RowDecoder decoder = part.format().decoder(rows);
    while (rows.next()) {
      if (rows.flaw().isEmpty() && (mayBeGiven(rows) || isMadeUp(rows.place()))) {
        content(rows, decoder).ifPresent(content -> found.add(new Found(rows.place(), content)));
      }
    }
    return found;
  }

  /** Where something is escaped, it may stand there in another way. */
  private boolean mayBeGiven(RowReader rows) {
    return rows.contains(bytes) || rows.contains(ESCAPE) || id.value().indexOf('"') >= 0;
  }

  private boolean isMadeUp(RowPlace row) {
    return prefix.isPresent() && Intake.idOf(prefix.get(), row).equals(id);
  }

  private Optional<JobContent> content(RowReader rows, RowDecoder decoder) {
    try {
      JobContent content = decoder.decode(rows.bytes(), rows.from(), rows.to());
      boolean meant = content.id().map(id::equals).orElseGet(() -> isMadeUp(rows.place()));
      return meant ? Optional.of(content) : Optional.empty();
    } catch (UnusableRowException noJob) {
      return Optional.empty();
    }
  }
}
