package io.hookline.port;

import io.hookline.job.QueueRef;
import java.util.List;

/**
 * Puts jobs on queues. Safe for use by many threads, and by many processes at once.
 *
 * <ul>
 *   <li>P1 When {@code publish} returns, the jobs are as durable as the adapter promises, and every
 *       worker of the queue may claim them; one that runs already does so at once.
 *   <li>P2 A job arrives as it was given: id, method, URL, headers, body byte for byte, dead
 *       letter.
 *   <li>P3 Where {@code publish} throws, any part may have been published.
 *   <li>P4 A job whose id was published within the adapter's window is not added again, unless it
 *       sends a dead letter again; {@code publish} returns how many were added.
 * </ul>
 */
public interface JobPublisher extends AutoCloseable {

  /**
   * Publishes {@code jobs}, in their order.
   *
   * @param queue of the type that the adapter serves
   * @return how many of them were added
   * @throws AdapterException where the queue cannot be written
   */
  int publish(QueueRef queue, List<NewJob> jobs);

  /** Frees what the publisher holds open. */
  @Override
  void close();
}
