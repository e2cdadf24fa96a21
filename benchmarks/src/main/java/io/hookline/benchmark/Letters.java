package io.hookline.benchmark;

import io.hookline.adapter.dlq.mongo.MongoDeadLetterStoreProvider;
import io.hookline.adapter.dlq.sqlite.SqliteDeadLetterStoreProvider;
import io.hookline.adapter.queue.file.FileJobPublisherProvider;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.job.Timing;
import io.hookline.job.WorkerIdentity;
import io.hookline.letter.LetterContent;
import io.hookline.letter.LetterEntry.Buried;
import io.hookline.port.DeadLetterStore;
import io.hookline.port.JobPublisher;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import io.hookline.testkit.InMemoryDeadLetterStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Dead letters as they are after five attempts, and stores to keep them in. */
final class Letters {
  /** Before there is a store. */
  static final DeadLetterStore NONE = new InMemoryDeadLetterStore();

  private static final int DESTINATIONS = 1_000;
  private static final int ATTEMPTS = 5;
  private static final Instant AT = Instant.ofEpochSecond(1_767_225_600);
  private static final Payload BODY = Payload.of("x".repeat(500));
  private static final AdapterContext CONTEXT =
      new AdapterContext(
          new WorkerIdentity("benchmark", "localhost", 1),
          InstantSource.system(),
          InstantSource.system(),
          event -> {});

  private Letters() {}

  /** An empty store; {@code mongo} is the server that HOOKLINE_TEST_MONGODB_URI names. */
  static DeadLetterStore store(String type, Path folder) {
    return switch (type) {
      case "sqlite" ->
          open(
              new SqliteDeadLetterStoreProvider(),
              Map.of("dlq.sqlite.path", folder.resolve("letters.db").toString()));
      case "mongo" ->
          open(
              new MongoDeadLetterStoreProvider(),
              Map.of(
                  "dlq.mongo.uri",
                  System.getenv().getOrDefault("HOOKLINE_TEST_MONGODB_URI", "not set"),
                  "dlq.mongo.database",
                  String.valueOf(folder.getFileName())));
      default -> throw new IllegalArgumentException("there is no store " + type);
    };
  }

  private static DeadLetterStore open(
      AdapterProvider<DeadLetterStore> provider, Map<String, String> texts) {
    return provider.configure(new Settings(SettingsSource.of(texts, ""))).open(CONTEXT);
  }

  static JobPublisher publisher() {
    return new FileJobPublisherProvider()
        .configure(new Settings(SettingsSource.of(Map.of(), "")))
        .open(CONTEXT);
  }

  static QueueRef queue(Path file) {
    return new QueueRef("file", file.toString());
  }

  static List<Buried> batch(int first, int count) {
    return batch(new QueueRef("file", "/var/spool/orders.ndjson"), first, count);
  }

  static List<Buried> batch(QueueRef queue, int first, int count) {
    return IntStream.range(first, first + count).mapToObj(number -> letter(queue, number)).toList();
  }

  static String destination(int number) {
    return "https://host-" + number + ".example.com";
  }

  /** Removes a folder with all that is in it. */
  static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  private static Buried letter(QueueRef queue, int number) {
    String error = number % 2 == 0 ? "503 Service Unavailable" : "connect timed out after 5s";
    LetterContent content =
        new LetterContent(
            new UUID(number, number),
            "worker-1",
            queue,
            new JobId("job-" + number),
            request(number % DESTINATIONS),
            error,
            "5 of 5 attempts failed",
            IntStream.rangeClosed(1, ATTEMPTS).mapToObj(n -> attempt(n, error)).toList());
    return new Buried(content, AT.plusMillis(number));
  }

  private static Request request(int destination) {
    URI url = URI.create(destination(destination) + "/hooks/orders");
    return new Request(HttpMethod.POST, url, Headers.JSON, BODY);
  }

  private static PastAttempt attempt(int number, String error) {
    return new PastAttempt(
        number,
        AT.plusSeconds(number),
        Duration.ofMillis(25),
        Timing.ofNanos(0, 1_000_000, 0, 23_000_000, 1_000_000),
        error,
        OptionalInt.of(503),
        Payload.of("{\"error\":\"try again later\"}"));
  }
}
