package io.hookline.chaos.round;

import io.hookline.letter.DeadLetter;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.QueueStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a round: the queue file and what stands beside it, the dead letters, the ledger of
 * the receiver, the configuration and the output of all processes.
 */
final class RoundFolder {
  private static final String QUEUE = "jobs.ndjson";

  private final Path path;
  private final Map<String, String> settings = new TreeMap<>();

  RoundFolder(Path path) throws IOException {
    this.path = path;
    delete(path);
    Files.createDirectories(path);
  }

  Path path() {
    return path;
  }

  Path journal() {
    return Path.of(settings.getOrDefault("queue.file.journal", queue() + ".journal"));
  }

  /** Adds settings for all processes that are started from now on. */
  void configure(Map<String, String> more) throws IOException {
    settings.put("queue.file.path", queue().toString());
    settings.put("dlq.sqlite.path", path.resolve("letters.db").toString());
    settings.putAll(more);
    String lines =
        settings.entrySet().stream()
            .map(e -> "%s: \"%s\"%n".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining());
    Files.writeString(path.resolve("hookline.yaml"), lines);
  }

  void writeJobs(List<JobSpec> jobs, String url) throws IOException {
    Files.writeString(queue(), jobs.stream().map(j -> j.row(url)).collect(Collectors.joining()));
  }

  Ledger ledger() throws IOException {
    return Ledger.read(path.resolve("received.log"));
  }

  DeadLetterStore openLetters() {
    String type = settings.getOrDefault("chaos.dlq", "sqlite");
    return Adapters.open(DeadLetterStore.class, type, section("dlq." + type + "."));
  }

  List<DeadLetter> letters() {
    try (DeadLetterStore store = openLetters()) {
      return Adapters.letters(store);
    }
  }

  /** What a worker would find now. It is asked of a copy, because opening a queue changes it. */
  QueueStatus status() throws IOException {
    Path copy = path.resolve("copy");
    Files.createDirectories(copy);
    try (Stream<Path> files = Files.list(path)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith(QUEUE)).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
      Path journal = copy.resolve(QUEUE + ".journal");
      if (Files.exists(journal()) && !Files.exists(journal)) {
        Files.copy(journal(), journal);
      }
      return Adapters.status(Map.of("queue.file.path", copy.resolve(QUEUE).toString()));
    } finally {
      delete(copy);
    }
  }

  void delete() throws IOException {
    delete(path);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private Map<String, String> section(String prefix) {
    return settings.entrySet().stream()
        .filter(setting -> setting.getKey().startsWith(prefix))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Path queue() {
    return path.resolve(QUEUE);
  }
}
