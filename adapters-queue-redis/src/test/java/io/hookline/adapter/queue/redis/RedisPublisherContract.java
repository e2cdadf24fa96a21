package io.hookline.adapter.queue.redis;

import io.hookline.job.QueueRef;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.testkit.queue.JobPublisherContract;

/** The contract on a real server. */
abstract class RedisPublisherContract extends JobPublisherContract {
  private final ContractStore store = new ContractStore(deployment());

  abstract Deployment deployment();

  @Override
  protected QueueRef queue() {
    return new QueueRef(RedisJobQueue.TYPE, store.name());
  }

  @Override
  protected JobPublisher openPublisher() {
    return store.queues().publisher();
  }

  @Override
  protected JobQueue openWorker() {
    return store.queues().open("worker");
  }
}
