package io.hookline.redrive;

import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.JobPublisher;
import io.hookline.port.NewJob;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Remembers what was published where; before it does, it runs what the test wants to happen. */
final class RecordingPublisher implements JobPublisher {
  private final ConcurrentLinkedQueue<Publication> publications = new ConcurrentLinkedQueue<>();
  private final Set<QueueRef> failing = ConcurrentHashMap.newKeySet();
  private volatile Runnable meanwhile = () -> {};

  record Publication(QueueRef queue, List<NewJob> jobs) {}

  /** Makes publishing to {@code queue} fail. */
  void fail(QueueRef queue) {
    failing.add(queue);
  }

  /** Runs {@code task} when the jobs have been published, before the publisher returns. */
  void meanwhile(Runnable task) {
    meanwhile = task;
  }

  List<Publication> publications() {
    return List.copyOf(publications);
  }

  List<NewJob> jobs() {
    return publications.stream().flatMap(p -> p.jobs().stream()).toList();
  }

  Stream<QueueRef> queues() {
    return publications.stream().map(Publication::queue);
  }

  @Override
  public int publish(QueueRef queue, List<NewJob> jobs) {
    if (failing.contains(queue)) {
      throw new AdapterException(queue + " cannot be written");
    }
    publications.add(new Publication(queue, jobs));
    meanwhile.run();
    return jobs.size();
  }

  @Override
  public void close() {}
}
