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
 * The files of a round: the dead letters, the ledger of the receiver, the configuration, the output
 * of all processes, and a queue where it is a file.
 */
final class RoundFolder {
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
    return FileRoundQueue.journal(path, settings);
  }

  QueueStatus status(RoundQueue queue) throws IOException {
    return queue.status(settings);
  }

  /** Adds settings for all processes that are started from now on. */
  void configure(Map<String, String> more) throws IOException {
    settings.put("dlq.sqlite.path", path.resolve("letters.db").toString());
    settings.putAll(more);
    String lines =
        settings.entrySet().stream()
            .map(e -> "%s: \"%s\"%n".formatted(e.getKey(), e.getValue()))
            .collect(Collectors.joining());
    Files.writeString(path.resolve("hookline.yaml"), lines);
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

  void delete() throws IOException {
    delete(path);
  }

  static void delete(Path folder) throws IOException {
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
}
