package io.hookline.testkit.queue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * The clauses of {@link io.hookline.port.JobQueue}, as tests that every adapter must pass. Extend
 * this class and fill in {@link JobQueueHarness}.
 */
public abstract class JobQueueContract extends JobQueueHarness {
  /** What is handed out, and when. */
  @Nested
  @DisplayName("Claims")
  public class Claims extends ClaimClauses {
    Claims() {
      super(JobQueueContract.this);
    }
  }

  /** How long a claim holds. */
  @Nested
  @DisplayName("Leases")
  public class Leases extends LeaseClauses {
    Leases() {
      super(JobQueueContract.this);
    }
  }

  /** How a claim ends. */
  @Nested
  @DisplayName("Settlements")
  public class Settlements extends SettlementClauses {
    Settlements() {
      super(JobQueueContract.this);
    }
  }

  /** How often a job was received. */
  @Nested
  @DisplayName("Received")
  public class Received extends ReceivedClauses {
    Received() {
      super(JobQueueContract.this);
    }
  }

  /** What is counted. */
  @Nested
  @DisplayName("Status")
  public class Status extends StatusClauses {
    Status() {
      super(JobQueueContract.this);
    }
  }

  /** What closing the queue means. */
  @Nested
  @DisplayName("Closing")
  public class Closing extends ClosingClauses {
    Closing() {
      super(JobQueueContract.this);
    }
  }
}
