package io.hookline.app.command;

import io.hookline.app.config.ConfigRequest;
import io.hookline.app.console.Console;
import io.hookline.app.console.NoticePrinter;
import io.hookline.app.queue.QueueName;
import io.hookline.app.wiring.EnqueueDesk;
import io.hookline.app.wiring.Planner;
import io.hookline.app.wiring.QueueDesk;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntBiFunction;
import picocli.CommandLine.Mixin;

/** What every command on a queue has. */
final class QueueOptions {
  @Mixin private final QueueOption queue = new QueueOption();
  @Mixin private final ConfigOptions config = new ConfigOptions();
  @Mixin private final OutputOptions output = new OutputOptions();

  /**
   * Opens the queue, works on it and closes it.
   *
   * @param file the queue's file, where it was named as such
   * @param work what is done; gives the exit code
   */
  int work(
      Surroundings surroundings, Optional<Path> file, ToIntBiFunction<QueueDesk, Console> work) {
    Console console = output.console(surroundings);
    ConfigRequest request = request(surroundings, file);
    try (QueueDesk desk =
        QueueDesk.open(Planner.queue(request), surroundings.clock(), new NoticePrinter(console))) {
      return work.applyAsInt(desk, console);
    } finally {
      console.endStatus();
    }
  }

  /**
   * Opens the way to the queue, puts jobs on it and closes it.
   *
   * @param work what is done; gives the exit code
   */
  int enqueue(Surroundings surroundings, ToIntBiFunction<EnqueueDesk, Console> work) {
    Console console = output.console(surroundings);
    ConfigRequest request = request(surroundings, Optional.empty());
    try (EnqueueDesk desk =
        EnqueueDesk.open(
            Planner.enqueue(request), surroundings.clock(), new NoticePrinter(console))) {
      return work.applyAsInt(desk, console);
    } finally {
      console.endStatus();
    }
  }

  /** What to read. */
  ConfigRequest request(Surroundings surroundings, Optional<Path> file) {
    return config.request(
        surroundings, queue.chosen(file).map(QueueName::settings).orElse(Map.of()));
  }

  /** The queue and these options as they can be typed again, with a blank before each. */
  String again(Optional<Path> file) {
    return queue.again(file) + config.again();
  }
}
