package io.hookline.testkit;

import io.hookline.job.QueueRef;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.testkit.queue.JobPublisherContract;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The publisher of the queue in memory keeps the contract, but for what outlives it")
class InMemoryJobPublisherContractTest extends JobPublisherContract {
  private final InMemoryJobQueue queue = new InMemoryJobQueue(InstantSource.system());

  @Override
  protected QueueRef queue() {
    return queue.ref();
  }

  @Override
  protected JobPublisher openPublisher() {
    return queue.publisher();
  }

  /** It waits for publishers that come later. */
  @Override
  protected JobQueue openWorker() {
    queue.publisher().close();
    return queue;
  }

  @Override
  protected boolean isDurable() {
    return false;
  }
}
