package io.hookline.chaos.receiver;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;

/** The ledgers of all rounds. Safe for use by many threads. */
final class Ledgers {
  private final Path folder;
  private final ConcurrentHashMap<String, Ledger> byRound = new ConcurrentHashMap<>();

  Ledgers(Path folder) {
    this.folder = folder;
  }

  /** The ledger in the folder of {@code round}. */
  Ledger of(String round) {
    return byRound.computeIfAbsent(
        round, name -> new Ledger(folder.resolve(name).resolve(Ledger.FILE)));
  }
}
