package io.hookline.app.command;

import io.hookline.app.console.Console;
import io.hookline.app.wiring.QueueDesk;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** What every command has that takes nothing but a queue: it may be named as a file, too. */
final class QueueArguments {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      converter = ReadableFile.class,
      description = QueueHelp.FILE)
  private Optional<Path> file = Optional.empty();

  @Mixin private final QueueOptions options = new QueueOptions();

  /**
   * Opens the queue, works on it and closes it.
   *
   * @param work what is done; gives the exit code
   */
  int work(Surroundings surroundings, ToIntBiFunction<QueueDesk, Console> work) {
    return options.work(surroundings, file, work);
  }

  /** The queue and its options as they can be typed again, with a blank before each. */
  String again() {
    return options.again(file);
  }
}
