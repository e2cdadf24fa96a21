package io.hookline.app.command;

import io.hookline.app.queue.QueueName;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option that chooses a queue. */
final class QueueOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--queue",
      paramLabel = "QUEUE",
      description =
          "The queue: TYPE or TYPE:NAME, such as redis or redis:orders, or a queue file; without"
              + " it the one that is configured.")
  private Optional<QueueName> queue = Optional.empty();

  /**
   * The queue that was named, if any was.
   *
   * @param file the queue's file, where it was named as such
   * @throws ParameterException where two were named
   */
  Optional<QueueName> chosen(Optional<Path> file) {
    if (file.isPresent() && queue.isPresent()) {
      throw new ParameterException(
          command.commandLine(), "FILE and --queue both name a queue: leave one out");
    }
    return file.map(QueueName::of).or(() -> queue);
  }

  /** As it can be typed again, with a blank before it. */
  String again(Optional<Path> file) {
    return file.map(path -> " " + ShellWord.of(path.toString()))
        .or(() -> queue.map(name -> " --queue " + ShellWord.of(name.text())))
        .orElse("");
  }
}
