package io.hookline.app.command;

import io.hookline.app.dlq.Operator;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whom the audit names. */
final class OperatorOption {
  @Option(
      names = "--as",
      paramLabel = "NAME",
      description = "Whom the letter's audit names; without it user@host.")
  private Optional<Operator> operator = Optional.empty();

  Operator who() {
    return operator.orElseGet(Operator::ofThisProcess);
  }
}
