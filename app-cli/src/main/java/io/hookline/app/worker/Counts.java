package io.hookline.app.worker;

import java.util.List;

/**
 * What one run did so far.
 *
 * @param attempts calls that ended
 * @param delivered jobs that were delivered
 * @param deliveredLate those of them that took more than one attempt
 * @param retries attempts after which another one was planned
 * @param givenUp jobs given up on
 * @param rejected entries that were no usable job
 * @param firstGivenUp the first few given up on, those of earlier runs included
 * @param firstRejected the first few rejected ones, as {@code FILE:LINE: reason}
 */
public record Counts(
    long attempts,
    long delivered,
    long deliveredLate,
    long retries,
    long givenUp,
    long rejected,
    List<GivenUp> firstGivenUp,
    List<String> firstRejected) {
  /** Keeps its own copies. */
  public Counts {
    firstGivenUp = List.copyOf(firstGivenUp);
    firstRejected = List.copyOf(firstRejected);
  }
}
