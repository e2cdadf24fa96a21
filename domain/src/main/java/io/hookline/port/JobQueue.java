package io.hookline.port;

import io.hookline.job.QueueRef;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Where jobs wait. Safe for use by many threads. Claims, settlements and renewals come in batches,
 * so that an adapter pays for a disk flush or a round trip once for many jobs and needs no batching
 * of its own.
 *
 * <ul>
 *   <li>Q1 A claimed job is not handed out again until it is settled or its lease ends.
 *   <li>Q2 When a lease ends unsettled, the job can be claimed again, with its attempts unchanged,
 *       received once more than before.
 *   <li>Q3 A claim whose lease has ended settles nothing once its job was claimed again: it comes
 *       back as lost and the new holder is not disturbed.
 *   <li>Q4 A completed job is never handed out again, not even after the queue was closed and
 *       opened anew; nor is one that was given up on.
 *   <li>Q5 A job to be retried is not handed out before its time; then it has one attempt more,
 *       with what is kept of that in its history, the same id, content and {@code since}, and was
 *       not received yet; also after the queue was closed and opened anew.
 *   <li>Q6 A released job is not handed out before its time and then is as it was before the claim.
 *   <li>Q7 {@code settle} returns when all it settled is as durable as the adapter promises. Where
 *       it throws, any part may have been settled, and settling the same again is harmless: what
 *       was settled by this claim before is not reported as lost.
 *   <li>Q8 A renewed claim holds for the new lease from now on; a lost one is reported.
 *   <li>Q9 {@code claim} hands out at most {@code max} jobs, fewer where their payloads are large,
 *       and returns as soon as it has one, without waiting for more.
 *   <li>Q10 {@code claim} with nothing due returns empty after {@code wait}, or at once where the
 *       queue is drained.
 *   <li>Q11 Tokens grow: a later claim has a larger token than any before it.
 *   <li>Q12 {@code status} counts what happened, and {@code drained} is true only when no job is
 *       left and none can come.
 *   <li>Q13 After {@code close} every method but {@code close} and {@code ref} throws {@link
 *       AdapterException}; jobs claimed and not settled can be claimed anew when the queue is
 *       opened again.
 *   <li>Q14 A claim tells how often its job was received since its last attempt was settled: also
 *       when the process that had it was killed.
 *   <li>Q15 A claim tells since when its job could have been claimed, as far as the queue knows; of
 *       one that waited for its next attempt that is the end of the wait.
 * </ul>
 *
 * <p>Every method may throw {@link AdapterException} when the queue cannot be reached or written;
 * the caller waits and tries again.
 */
public interface JobQueue extends AutoCloseable {

  /** What the queue is known by to other processes. */
  QueueRef ref();

  /**
   * Claims due jobs.
   *
   * @param max how many at most, at least 1
   * @param lease how long the hold lasts without renewal
   * @param wait how long to wait for the first one
   * @return the claims, those due longest first; never null, may be empty
   */
  List<Claim> claim(int max, Duration lease, Duration wait);

  /**
   * Ends claims, durably.
   *
   * @return the claims that were lost before; their settlement had no effect
   */
  List<Claim> settle(List<? extends Settlement> settlements);

  /**
   * Extends the leases of claims that are still being worked on.
   *
   * @return the claims that were lost before
   */
  List<Claim> renew(Collection<Claim> claims, Duration lease);

  /** Counts what the queue holds. Cheap enough to be asked several times a second. */
  QueueStatus status();

  /** Gives up all claims and frees what the queue holds open. */
  @Override
  void close();
}
