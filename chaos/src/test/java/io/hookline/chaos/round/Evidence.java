package io.hookline.chaos.round;

import io.hookline.letter.DeadLetter;
import io.hookline.port.QueueStatus;
import java.util.List;
import java.util.Set;

/**
 * All that is known of a round when it is over.
 *
 * @param jobs what was accepted
 * @param policy what the worker was told
 * @param ledger what the receiver noted
 * @param letters what the dead letter store has
 * @param queue what the queue says of itself
 */
record Evidence(
    List<JobSpec> jobs, Policy policy, Ledger ledger, List<DeadLetter> letters, QueueStatus queue) {

  /**
   * What decides how often jobs are tried.
   *
   * @param attempts attempts in all before a job is given up on
   * @param storeWasDown then last attempts are made again
   * @param twice jobs that may be on the queue twice
   */
  record Policy(int attempts, boolean storeWasDown, Set<String> twice) {}
}
