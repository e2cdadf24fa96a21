package io.hookline.chaos.step;

import io.hookline.job.QueueRef;
import io.hookline.port.JobPublisher;
import io.hookline.port.NewJob;
import java.util.List;

/** A publisher with gates around each publication. */
final class SteppingPublisher implements JobPublisher {
  private final JobPublisher real;
  private final Gate gate;

  SteppingPublisher(JobPublisher real, Gate gate) {
    this.real = real;
    this.gate = gate;
  }

  @Override
  public int publish(QueueRef queue, List<NewJob> jobs) {
    gate.pass(Step.PUBLISHING);
    int added = real.publish(QueueRef.parse(queue.name()), jobs);
    gate.pass(Step.PUBLISHED);
    return added;
  }

  @Override
  public void close() {
    real.close();
  }
}
