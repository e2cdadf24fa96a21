package io.hookline.letter;

import java.util.OptionalLong;

/**
 * One page of dead letters.
 *
 * @param filter which ones
 * @param order by which their ids go
 * @param after only letters that follow this id in that order; empty for the first page
 * @param limit at most so many, 1 at least
 */
public record LetterQuery(LetterFilter filter, Order order, OptionalLong after, int limit) {

  /** Refuses a page that could hold no letter. */
  public LetterQuery {
    if (limit < 1) {
      throw new IllegalArgumentException("a page holds at least 1 letter, not " + limit);
    }
  }

  /** The order of a listing. Both are stable: what is added meanwhile shifts nothing. */
  public enum Order {
    OLDEST_FIRST,
    NEWEST_FIRST
  }
}
