package io.hookline.adapter.log.tcp;

import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import io.hookline.spi.ValueTypes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The configuration keys of where entries wait. */
public final class SpoolKeys {
  private static final int LEAST_BUFFER = 1 << 10;
  private static final int MOST_BUFFER = 1 << 20;
  private static final long LEAST_SPOOL = 1 << 20;

  /** How many entries wait in memory. */
  public static final Key<Integer> BUFFER =
      Key.integer(
          "log.tcp.buffer",
          LEAST_BUFFER,
          MOST_BUFFER,
          "4096",
          "lines that wait in memory, rounded up to a power of two; beyond, the oldest are"
              + " dropped");

  /** Where records wait on disk. */
  public static final Key<Optional<Path>> SPOOL =
      Key.optional(
              "log.tcp.spool",
              ValueTypes.PATH,
              "a folder that lines wait in while the log server is away; workers may share it")
          .otherwise("they wait in memory alone")
          .example("data/log-spool");

  /** How much of it. */
  public static final Key<Long> SPOOL_SIZE =
      Key.of(
          "log.tcp.spool-size",
          ValueTypes.SIZE.where("1MiB or more", size -> size >= LEAST_SPOOL),
          "64MiB",
          "what may wait in log.tcp.spool for each worker; beyond, the oldest eighth is dropped");

  static final List<Key<?>> ALL = List.of(BUFFER, SPOOL, SPOOL_SIZE);

  private SpoolKeys() {}

  static Optional<TcpSettings.SpoolRoom> read(Settings settings) {
    long bytes = settings.get(SPOOL_SIZE);
    return settings.get(SPOOL).map(root -> new TcpSettings.SpoolRoom(root, bytes));
  }
}
