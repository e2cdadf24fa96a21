package io.hookline.adapter.queue.file;

import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A file of a queue with its journal.
 *
 * @param name the file as the user knows it
 * @param state what is known of it
 * @param handout decides which of its jobs go out
 * @param recorder writes down what becomes of them
 */
record QueuePart(String name, QueueState state, Handout handout, Recorder recorder) {

  /** Hands out up to {@code max} jobs that are due. */
  List<Claim> take(int max, Moment now, Duration lease) {
    List<Claim> claims = handout.take(max, now, lease);
    state.counts().write(state);
    return claims;
  }

  /** Extends leases; returns the claims that were lost. */
  List<Claim> renew(List<Claim> claims, long leaseEnd) {
    return state.held().renew(claims, leaseEnd);
  }

  /** Counts what is in it. */
  PartCounts counts() {
    handout.requireHope();
    try {
      return new PartCounts(
          state.waiting().size(),
          state.held().size(),
          state.tally().complete(),
          state.tally().failed() - state.tally().madeGood(),
          state.tally().rejected() + state.rejections().size(),
          state.intake().taken(),
          state.intake().length());
    } catch (IOException failure) {
      throw new AdapterException(name + ": cannot be read (" + Causes.of(failure) + ")", failure);
    }
  }

  /** Whether all rows that it has by now were jobs and are settled. */
  boolean isSettled() {
    return handout.isIdle() && state.tally().rejected() == 0;
  }

  /** Whether nothing stands behind the line break of the last row, where it has so many bytes. */
  boolean endsAt(long length) {
    return length <= state.intake().reached().offset() + 1;
  }
}
