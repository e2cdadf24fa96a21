package io.hookline.app.dlq;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Letters that were left as they are.
 *
 * @param why one line for people
 * @param count how many
 * @param first some of them
 */
public record Skipped(String why, long count, List<UUID> first) {
  private static final int SHOWN = 3;

  /** One letter. */
  static Skipped one(String why, UUID letter) {
    return new Skipped(why, 1, List.of(letter));
  }

  /** These and those, which were left for the same reason. */
  Skipped plus(Skipped more) {
    List<UUID> all = Stream.concat(first.stream(), more.first.stream()).limit(SHOWN).toList();
    return new Skipped(why, count + more.count, all);
  }
}
