package io.hookline.adapter.http.vertx;

import io.hookline.job.Outcome;

/** Carries an outcome through a chain of futures; says where in the call, not where in the code. */
final class FailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient Outcome outcome;

  FailedException(Outcome outcome) {
    super(outcome.describe(), null, false, false);
    this.outcome = outcome;
  }

  Outcome outcome() {
    return outcome;
  }
}
