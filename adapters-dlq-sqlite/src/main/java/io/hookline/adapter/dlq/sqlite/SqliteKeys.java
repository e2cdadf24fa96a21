package io.hookline.adapter.dlq.sqlite;

import io.hookline.spi.Key;
import io.hookline.spi.ValueTypes;
import java.nio.file.Path;
import java.util.List;

/** The configuration keys of this adapter. */
public final class SqliteKeys {
  /** Where the letters are. */
  public static final Key<Path> PATH =
      Key.of(
          "dlq.sqlite.path",
          ValueTypes.PATH,
          "data/dead-letters.db",
          "the file that dead letters are kept in; it and its folder are made where they are"
              + " missing");

  static final List<Key<?>> ALL = List.of(PATH);

  private SqliteKeys() {}
}
