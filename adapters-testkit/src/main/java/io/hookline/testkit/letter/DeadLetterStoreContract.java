package io.hookline.testkit.letter;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * The clauses of {@link io.hookline.port.DeadLetterStore}, as tests that every adapter must pass.
 * Extend this class and fill in {@link DeadLetterStoreHarness}.
 */
public abstract class DeadLetterStoreContract extends DeadLetterStoreHarness {
  /** How jobs that were given up on come in. */
  @Nested
  @DisplayName("Burials")
  public class Burials extends BurialClauses {
    Burials() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** How redriven jobs end. */
  @Nested
  @DisplayName("Redriven jobs")
  public class RedrivenJobs extends RedrivenClauses {
    RedrivenJobs() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** How letters come in from elsewhere. */
  @Nested
  @DisplayName("Imports")
  public class Imports extends ImportClauses {
    Imports() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** What comes back of a letter. */
  @Nested
  @DisplayName("Content")
  public class Content extends ContentClauses {
    Content() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** What becomes of very large letters. */
  @Nested
  @DisplayName("Large letters")
  public class LargeLetters extends LargeLetterClauses {
    LargeLetters() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** How letters are read page by page. */
  @Nested
  @DisplayName("Listings")
  public class Listings extends ListingClauses {
    Listings() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** Which letters are meant. */
  @Nested
  @DisplayName("Filters")
  public class Filters extends FilterClauses {
    Filters() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** Which letters are meant by a text in them. */
  @Nested
  @DisplayName("Texts")
  public class Texts extends TextClauses {
    Texts() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** What is counted. */
  @Nested
  @DisplayName("Counts")
  public class Counts extends CountClauses {
    Counts() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** How letters are changed. */
  @Nested
  @DisplayName("Updates")
  public class Updates extends UpdateClauses {
    Updates() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** How letters are removed. */
  @Nested
  @DisplayName("Removals")
  public class Removals extends RemovalClauses {
    Removals() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** What happens while the store cannot be reached. */
  @Nested
  @DisplayName("Failures")
  public class Failures extends FailureClauses {
    Failures() {
      super(DeadLetterStoreContract.this);
    }
  }

  /** What closing the store means. */
  @Nested
  @DisplayName("Closing")
  public class Closing extends ClosingClauses {
    Closing() {
      super(DeadLetterStoreContract.this);
    }
  }
}
