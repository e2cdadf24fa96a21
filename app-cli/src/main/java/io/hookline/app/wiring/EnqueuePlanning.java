package io.hookline.app.wiring;

import io.hookline.app.config.QueueKeys;
import io.hookline.job.QueueRef;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobPublisher;
import io.hookline.spi.AdapterFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads what it takes to put jobs on a queue. */
final class EnqueuePlanning {
  private EnqueuePlanning() {}

  static EnqueuePlan read(ConfigReader reader) {
    Optional<AdapterFactory<JobPublisher>> publisher =
        reader.adapter(JobPublisher.class, QueueKeys.TYPE);
    WorkerIdentity worker = WorkerChoices.read(reader.settings()).identity();
    Optional<QueueRef> queue = queue(reader);
    reader.verify();
    return new EnqueuePlan(
        queue.orElseThrow(),
        queue.orElseThrow() + "\n" + given(reader),
        publisher.orElseThrow(),
        new JobFiles(reader.adapters(), reader.configuration()),
        worker);
  }

  /** What the queue is known by to other processes. */
  private static Optional<QueueRef> queue(ConfigReader reader) {
    String type = reader.settings().get(QueueKeys.TYPE);
    if (!type.equals(QueueKeys.FILE)) {
      return Optional.of(new QueueRef(type, reader.settings().get(QueueKeys.NAME)));
    }
    Optional<QueueRef> file =
        reader.configuration().value(QueueKeys.FILE_PATH).flatMap(EnqueuePlanning::ofFile);
    if (file.isEmpty()) {
      reader
          .settings()
          .problem(
              QueueKeys.TYPE,
              "no queue file is named to put jobs on; add --queue FILE, or another queue such as"
                  + " redis");
    }
    return file;
  }

  /** By its real name, so that it is one queue whatever name it is reached by. */
  private static Optional<QueueRef> ofFile(String path) {
    try {
      Path file = Path.of(path).toAbsolutePath().normalize();
      String name = (Files.exists(file) ? file.toRealPath() : file).toString();
      return Optional.of(new QueueRef(QueueKeys.FILE, name));
    } catch (IOException | InvalidPathException unusable) {
      return Optional.empty();
    }
  }

  /** All that was given to the adapter of the queue's type. */
  private static String given(ConfigReader reader) {
    return reader.provider(JobPublisher.class, QueueKeys.TYPE).keys().stream()
        .map(key -> key.name() + "=" + reader.configuration().value(key.name()).orElse(""))
        .collect(Collectors.joining("\n"));
  }
}
