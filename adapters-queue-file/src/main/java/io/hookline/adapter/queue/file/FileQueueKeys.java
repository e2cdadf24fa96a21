package io.hookline.adapter.queue.file;

import io.hookline.spi.Key;
import io.hookline.spi.ValueTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The configuration keys of this adapter. */
public final class FileQueueKeys {
  /** The queue file. */
  public static final Key<Path> PATH =
      Key.path("queue.file.path", "the queue file to deliver; hookline run FILE sets it")
          .example("orders.csv");

  /** How the file is read. */
  public static final Key<FormatChoice> FORMAT =
      Key.of(
          "queue.file.format",
          ValueTypes.choice(FormatChoice.class),
          "auto",
          "how the queue file is written; auto goes by its name: .csv or .txt is csv, .json is"
              + " json (an array), .ndjson or .jsonl is ndjson (an object per line)");

  /** Where the journal is. */
  public static final Key<Optional<Path>> JOURNAL =
      Key.optional(
              "queue.file.journal", ValueTypes.PATH, "where is recorded what became of each row")
          .otherwise("`FILE.journal` beside the queue file")
          .example("orders.csv.journal");

  /** Whether more is expected. */
  public static final Key<Boolean> WATCH =
      Key.flag(
          "queue.file.watch",
          false,
          "whether to keep going at the end of the file and take up rows as they are appended; as"
              + " --watch");

  /** Whether an earlier run is forgotten. */
  public static final Key<Boolean> RESTART =
      Key.flag(
          "queue.file.restart",
          false,
          "whether to set the journal of earlier runs aside, as FILE.journal.1, and send every row"
              + " again; better given as --restart, since here it holds for every start");

  /** How many jobs may wait. */
  public static final Key<Integer> MAX_WAITING =
      Key.integer(
          "queue.file.max-waiting",
          1,
          100_000_000,
          "1000000",
          "how many jobs may wait for their next attempt before no new rows are taken up; each"
              + " takes 56 bytes of memory");

  static final List<Key<?>> ALL = List.of(PATH, FORMAT, JOURNAL, WATCH, RESTART, MAX_WAITING);

  private FileQueueKeys() {}
}
