package io.hookline.port;

import io.hookline.job.JobId;
import io.hookline.job.QueueRef;
import java.util.List;

/**
 * What operators see of a queue, and do to it, from any process, whether workers run or not. Claims
 * nothing and changes no job. Safe for use by many threads.
 *
 * <ul>
 *   <li>I1 {@code overview} counts as {@link JobQueue#status} does, and is true of one moment while
 *       workers go on.
 *   <li>I2 Every worker that has the queue open is listed, with what it holds; one that was killed
 *       is listed as dead, for a while at least.
 *   <li>I3 {@code find} tells of every job under that id that the queue still knows, wherever it
 *       stands; its waiting, history and content as a claim would have them.
 *   <li>I4 When {@code pause} has returned, no worker claims: not one that runs, nor one that is
 *       started later. What was claimed before is called and settled. Publishing goes on.
 *   <li>I5 When {@code resume} has returned, workers claim at once what is due.
 *   <li>I6 Pausing what is paused, and resuming what is not, changes nothing.
 *   <li>I7 After {@code close} every method but {@code close} and {@code ref} throws {@link
 *       AdapterException}.
 * </ul>
 *
 * <p>Every method may throw {@link AdapterException} when the queue cannot be reached or written.
 */
public interface QueueInspector extends AutoCloseable {

  /** The queue that is looked at. */
  QueueRef ref();

  /** How the queue stands. */
  QueueOverview overview();

  /**
   * The jobs under {@code id}, oldest first; empty where the queue knows none. May read the whole
   * queue, in pieces that hold up no worker.
   */
  List<JobSighting> find(JobId id);

  /** Stops all workers of the queue from claiming. */
  void pause();

  /** Ends what {@link #pause} began. */
  void resume();

  /** Frees what the inspector holds open. */
  @Override
  void close();
}
