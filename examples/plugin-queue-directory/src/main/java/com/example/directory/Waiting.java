package com.example.directory;

import java.time.Instant;
import java.util.Comparator;

/**
 * A job that waits.
 *
 * @param due when it may be claimed, by steady time
 * @param name of its file
 * @param taken whether the queue has taken the file for itself already
 */
record Waiting(Instant due, String name, boolean taken) implements Comparable<Waiting> {
  private static final Comparator<Waiting> ORDER =
      Comparator.comparing(Waiting::due).thenComparing(Waiting::name);

  @Override
  public int compareTo(Waiting other) {
    return ORDER.compare(this, other);
  }
}
