package io.hookline.app.demo;

import io.hookline.app.config.ConfigRequest;
import io.hookline.app.receiver.Receiver;
import io.hookline.app.text.IoReason;
import io.hookline.port.AdapterException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A queue file in a folder of its own and a receiver to deliver it to, both gone afterwards.
 * Nothing of the user's configuration has a part in it.
 */
public final class Stage implements AutoCloseable {
  private final Path folder;
  private final Receiver receiver;
  private final Play play;

  private Stage(Path folder, Receiver receiver, Play play) {
    this.folder = folder;
    this.receiver = receiver;
    this.play = play;
  }

  /**
   * Starts the receiver and writes the file.
   *
   * @throws AdapterException where there is no room for either
   */
  public static Stage open(Play play) {
    Receiver receiver = Receiver.open("127.0.0.1", 0, InstantSource.system(), _ -> {});
    try {
      Path folder = Files.createTempDirectory("hookline-demo-");
      Files.writeString(folder.resolve(play.file()), play.rows(receiver.url()));
      return new Stage(folder, receiver, play);
    } catch (IOException full) {
      receiver.close();
      throw new AdapterException(
          "the folder for temporary files cannot be written (" + IoReason.of(full) + ")", full);
    }
  }

  /** The folder of the file, the journal and the log. */
  public Path folder() {
    return folder;
  }

  /** Where the receiver listens. */
  public URI receiver() {
    return receiver.url();
  }

  /** The settings to deliver the file with. */
  public ConfigRequest request() {
    Map<String, String> settings = new HashMap<>(play.settings());
    settings.put("queue.file.path", folder.resolve(play.file()).toString());
    settings.put("http.allow", "127.0.0.0/8");
    settings.put("worker.run-dir", folder.toString());
    settings.put("dlq.sqlite.path", folder.resolve("dead-letters.db").toString());
    return new ConfigRequest(folder, Optional.empty(), Map.of(), settings, Map.of());
  }

  @Override
  public void close() {
    receiver.close();
    try {
      for (Path file : contents()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException stays) {
      // It is in the folder for temporary files, which the system empties.
    }
  }

  private List<Path> contents() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.sorted(Comparator.reverseOrder()).toList();
    }
  }
}
