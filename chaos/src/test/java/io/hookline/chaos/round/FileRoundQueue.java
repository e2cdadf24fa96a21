package io.hookline.chaos.round;

import io.hookline.port.JobPublisher;
import io.hookline.port.QueueStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A queue file in the folder of its round. */
final class FileRoundQueue implements RoundQueue {
  private static final String NAME = "jobs.ndjson";

  private final Path folder;

  FileRoundQueue(Path folder) {
    this.folder = folder;
  }

  static Path journal(Path folder, Map<String, String> settings) {
    return Path.of(settings.getOrDefault("queue.file.journal", folder.resolve(NAME) + ".journal"));
  }

  @Override
  public Map<String, String> settings() {
    return Map.of("queue.file.path", folder.resolve(NAME).toString());
  }

  @Override
  public void fill(List<JobSpec> jobs, String url) throws IOException {
    String rows = jobs.stream().map(job -> job.row(url)).collect(Collectors.joining());
    Files.writeString(folder.resolve(NAME), rows);
  }

  @Override
  public JobPublisher openPublisher() {
    return Adapters.open(JobPublisher.class, "chaos", Map.of());
  }

  /** It is asked of a copy, because opening a queue changes it. */
  @Override
  public QueueStatus status(Map<String, String> settings) throws IOException {
    Path copy = folder.resolve("copy");
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith(NAME)).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
      Path journal = journal(folder, settings);
      Path journalOfCopy = journal(copy, Map.of());
      if (Files.exists(journal) && !Files.exists(journalOfCopy)) {
        Files.copy(journal, journalOfCopy);
      }
      return Adapters.status(Map.of("queue.file.path", copy.resolve(NAME).toString()));
    } finally {
      RoundFolder.delete(copy);
    }
  }

  @Override
  public boolean keepsIdleWorkers() {
    return false;
  }

  @Override
  public void close() {}
}
