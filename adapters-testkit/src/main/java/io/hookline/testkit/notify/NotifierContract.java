package io.hookline.testkit.notify;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * The clauses of {@link io.hookline.port.Notifier}, as tests that every adapter must pass, on real
 * sockets. Extend this class and fill in {@link NotifierHarness}. N5 binds whoever calls it, so
 * there is nothing to test.
 */
public abstract class NotifierContract extends NotifierHarness {
  /** What becomes of an alert that the service answers. */
  @Nested
  @DisplayName("Answers")
  public class Answers extends AnswerClauses {
    Answers() {
      super(NotifierContract.this);
    }
  }

  /** What becomes of an alert where the service fails. */
  @Nested
  @DisplayName("Failures")
  public class Failures extends FailureClauses {
    Failures() {
      super(NotifierContract.this);
    }
  }

  /** What nobody is to see. */
  @Nested
  @DisplayName("Secrets")
  public class Secrets extends SecretClauses {
    Secrets() {
      super(NotifierContract.this);
    }
  }

  /** What closing a notifier means. */
  @Nested
  @DisplayName("Closing")
  public class Closing extends ClosingClauses {
    Closing() {
      super(NotifierContract.this);
    }
  }
}
