package io.hookline.testkit.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.JobId;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobQueue;
import io.hookline.port.JobSighting;
import io.hookline.port.QueueInspector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;

/**
 * What the author of an adapter fills in for {@link QueueInspectorContract}: all that a queue needs
 * for its own contract, workers that have names, and inspectors. {@link #add} may be called more
 * than once here, also while workers run; each id is added once.
 */
public abstract class QueueInspectorHarness extends JobQueueHarness {
  /** The worker of most tests, and the only one where {@link #takesManyWorkers} is false. */
  public static final WorkerIdentity FIRST = new WorkerIdentity("first", "host-a", 11);

  /** Another one, on another machine. */
  public static final WorkerIdentity SECOND = new WorkerIdentity("second", "host-b", 22);

  private final List<QueueInspector> inspectors = new ArrayList<>();

  /**
   * Opens the queue as {@code worker}, on the same store; more than one at a time only where {@link
   * #takesManyWorkers}. It goes on when nothing is left, as far as it can.
   */
  protected abstract JobQueue open(WorkerIdentity worker);

  /**
   * Opens an inspector as another process has it. After {@link #kill}, one that sees what is left.
   */
  protected abstract QueueInspector openInspector();

  /** Whether several workers can have the queue open at once. */
  protected boolean takesManyWorkers() {
    return true;
  }

  /** Whether the queue knows of jobs that have ended. */
  protected boolean remembersEnded() {
    return true;
  }

  /** How long after it was killed a worker counts as dead at the latest. */
  protected Duration deadAfter() {
    return lease();
  }

  @Override
  protected final JobQueue open() {
    return open(FIRST);
  }

  /** Closes all inspectors of the test. */
  @AfterEach
  protected void closeInspectors() {
    inspectors.forEach(QueueInspector::close);
  }

  final QueueInspector inspect() {
    QueueInspector inspector = openInspector();
    inspectors.add(inspector);
    return inspector;
  }

  /** An inspector of a queue that holds nothing yet. */
  final QueueInspector inspectEmpty() {
    add(List.of());
    return inspect();
  }

  final JobQueue openAlso(WorkerIdentity worker) {
    Assumptions.assumeTrue(takesManyWorkers(), "one worker at a time has the queue");
    return closedInTheEnd(open(worker));
  }

  /** The one job under {@code id}. */
  static JobSighting findOne(QueueInspector inspector, String id) {
    List<JobSighting> found = inspector.find(new JobId(id));
    assertThat(found).singleElement().extracting(JobSighting::id).isEqualTo(new JobId(id));
    return found.getFirst();
  }

  /** Whether {@code worker} is the one that holds a job, where the queue knows. */
  static boolean isOrUnknown(Optional<String> worker, WorkerIdentity holder) {
    return worker.isEmpty() || worker.get().equals(holder.name());
  }
}
