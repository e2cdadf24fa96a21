package io.hookline.testkit.queue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * The clauses of {@link io.hookline.port.QueueInspector}, as tests that every adapter must pass.
 * Extend this class and fill in {@link QueueInspectorHarness}.
 */
public abstract class QueueInspectorContract extends QueueInspectorHarness {
  /** What is counted. */
  @Nested
  @DisplayName("Overview")
  public class Overview extends OverviewClauses {
    Overview() {
      super(QueueInspectorContract.this);
    }
  }

  /** Who has the queue open. */
  @Nested
  @DisplayName("Workers")
  public class Workers extends WorkerClauses {
    Workers() {
      super(QueueInspectorContract.this);
    }
  }

  /** Where a job stands. */
  @Nested
  @DisplayName("Find")
  public class Find extends FindClauses {
    Find() {
      super(QueueInspectorContract.this);
    }
  }

  /** What a pause stops, and what it does not. */
  @Nested
  @DisplayName("Pause")
  public class Pause extends PauseClauses {
    Pause() {
      super(QueueInspectorContract.this);
    }
  }

  /** What ends a pause. */
  @Nested
  @DisplayName("Resume")
  public class Resume extends ResumeClauses {
    Resume() {
      super(QueueInspectorContract.this);
    }
  }

  /** What closing the inspector means. */
  @Nested
  @DisplayName("Closing")
  public class InspectorClosing extends InspectorClosingClauses {
    InspectorClosing() {
      super(QueueInspectorContract.this);
    }
  }
}
