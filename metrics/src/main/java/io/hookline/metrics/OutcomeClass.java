package io.hookline.metrics;

import io.hookline.job.Outcome;
import io.hookline.job.Outcome.Answered;
import io.hookline.job.Outcome.Refused;
import io.hookline.job.Outcome.TimedOut;
import io.hookline.job.Outcome.Unreachable;

/** Outcomes as few as a label may have. */
enum OutcomeClass {
  SUCCESS("2xx"),
  REDIRECT("3xx"),
  CLIENT_ERROR("4xx"),
  SERVER_ERROR("5xx"),
  TIMEOUT("timeout"),
  UNREACHABLE("unreachable"),
  REFUSED("refused");

  private static final OutcomeClass[] BY_HUNDRED = {SUCCESS, REDIRECT, CLIENT_ERROR, SERVER_ERROR};
  private static final int HUNDRED = 100;

  private final String label;

  OutcomeClass(String label) {
    this.label = label;
  }

  static OutcomeClass of(Outcome outcome) {
    return switch (outcome) {
      case Answered answer -> BY_HUNDRED[answer.status() / HUNDRED - 2];
      case TimedOut _ -> TIMEOUT;
      case Unreachable _ -> UNREACHABLE;
      case Refused _ -> REFUSED;
    };
  }

  String label() {
    return label;
  }
}
