package io.hookline.app.worker;

import java.util.List;

/** Reads the configuration again, for a worker that goes by it. */
@FunctionalInterface
public interface Rereading {
  /** Reads all of it, and remembers what was read where it can be used. */
  Result read();

  /** What came of it. */
  sealed interface Result {}

  /**
   * It can be used.
   *
   * @param tuning what it says now
   * @param changes what is different from what was read before, one line for each key that can be
   *     taken up
   * @param restart the keys that are different from those at the start and cannot
   */
  record Usable(Tuning tuning, List<String> changes, List<String> restart) implements Result {
    /** Keeps its own copies. */
    public Usable {
      changes = List.copyOf(changes);
      restart = List.copyOf(restart);
    }
  }

  /**
   * It cannot be used, none of it.
   *
   * @param problems why not, one line each
   */
  record Unusable(List<String> problems) implements Result {
    /** Keeps its own copy. */
    public Unusable {
      problems = List.copyOf(problems);
    }
  }
}
