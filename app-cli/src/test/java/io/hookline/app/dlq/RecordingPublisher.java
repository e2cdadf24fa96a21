package io.hookline.app.dlq;

import io.hookline.job.QueueRef;
import io.hookline.port.AdapterException;
import io.hookline.port.JobPublisher;
import io.hookline.port.NewJob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Remembers what was published; fails where it is told to. */
final class RecordingPublisher implements JobPublisher {
  private final List<NewJob> jobs = new ArrayList<>();
  private final Set<QueueRef> broken = new HashSet<>();

  void breaks(QueueRef queue) {
    broken.add(queue);
  }

  List<String> ids() {
    return jobs.stream().map(job -> job.id().value()).toList();
  }

  @Override
  public int publish(QueueRef queue, List<NewJob> some) {
    if (broken.contains(queue)) {
      throw new AdapterException(queue + ": cannot be written");
    }
    jobs.addAll(some);
    return some.size();
  }

  @Override
  public void close() {}
}
