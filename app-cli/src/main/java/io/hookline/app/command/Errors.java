package io.hookline.app.command;

import io.hookline.port.AdapterException;
import io.hookline.spi.InvalidSettingsException;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns failures into a line or two and an exit code. */
final class Errors {
  private final PrintStream err;

  Errors(PrintStream err) {
    this.err = err;
  }

  /** What was typed cannot be used. */
  int ofUsage(ParameterException problem, String[] args) {
    CommandLine command = problem.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    err.println(name + ": " + firstLine(cause(problem)) + suggestion(problem));
    err.println("See " + name + " --help");
    return ExitCodes.USAGE;
  }

  /** A command failed. */
  int ofExecution(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    return switch (failure) {
      case InvalidSettingsException invalid -> settings(invalid.problems());
      case AdapterException broken -> {
        err.println("hookline: " + broken.getMessage());
        yield ExitCodes.FAILURE;
      }
      default -> bug(failure);
    };
  }

  private int settings(List<String> problems) {
    problems.forEach(problem -> err.println("hookline: " + problem));
    return ExitCodes.USAGE;
  }

  /** Everything that we foresee is one of the above; this is for whoever has to find the bug. */
  private int bug(Exception failure) {
    err.println("hookline: this is a bug in Hookline; please report it with what follows");
    failure.printStackTrace(err);
    return ExitCodes.FAILURE;
  }

  /**
   * What is wrong with a named file says all; picocli would put its parameter's index before it.
   */
  private static Exception cause(ParameterException problem) {
    boolean ofParameter = problem.getArgSpec() instanceof PositionalParamSpec;
    return ofParameter && problem.getCause() instanceof TypeConversionException conversion
        ? conversion
        : problem;
  }

  private static String firstLine(Exception problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
  }

  private static String suggestion(ParameterException problem) {
    if (!(problem instanceof UnmatchedArgumentException unmatched)) {
      return "";
    }
    List<String> near = unmatched.getSuggestions();
    return near.isEmpty() ? "" : "; did you mean " + near.getFirst() + "?";
  }
}
