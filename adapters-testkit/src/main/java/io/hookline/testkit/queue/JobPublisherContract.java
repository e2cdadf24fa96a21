package io.hookline.testkit.queue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * The clauses of {@link io.hookline.port.JobPublisher}, as tests that every adapter must pass.
 * Extend this class and fill in {@link JobPublisherHarness}.
 */
public abstract class JobPublisherContract extends JobPublisherHarness {
  /** How jobs come to workers. */
  @Nested
  @DisplayName("Arrival")
  public class Arrival extends ArrivalClauses {
    Arrival() {
      super(JobPublisherContract.this);
    }
  }

  /** What is added once, and what as often as it is published. */
  @Nested
  @DisplayName("Idempotence")
  public class Idempotence extends IdempotenceClauses {
    Idempotence() {
      super(JobPublisherContract.this);
    }
  }
}
