package io.hookline.app.wiring;

import io.hookline.job.QueueRef;
import io.hookline.port.JobPublisher;
import io.hookline.port.NewJob;
import io.hookline.spi.AdapterContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Hands jobs to the publisher of their queue's type, which is opened when it is first needed. */
final class RoutingPublisher implements JobPublisher {
  private final Publishers publishers;
  private final AdapterContext context;
  private final Map<String, JobPublisher> byType = new HashMap<>();
  private final Closer closer = new Closer();

  RoutingPublisher(Publishers publishers, AdapterContext context) {
    this.publishers = publishers;
    this.context = context;
  }

  @Override
  public int publish(QueueRef queue, List<NewJob> jobs) {
    return publisher(queue.type()).publish(queue, jobs);
  }

  private synchronized JobPublisher publisher(String type) {
    return byType.computeIfAbsent(type, missing -> closer.add(publishers.open(missing, context)));
  }

  @Override
  public synchronized void close() {
    closer.close();
  }
}
