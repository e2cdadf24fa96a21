package io.hookline.adapter.queue.redis;

import java.util.List;
import java.util.stream.Stream;

/** How scripts speak of what they were given: by its place, counted from 1. */
final class Places {
  private Places() {}

  /** What stands at the places that a script answered. */
  static <T> Stream<T> of(Object answer, List<T> given) {
    return ((List<?>) answer).stream().map(place -> given.get(((Long) place).intValue() - 1));
  }
}
