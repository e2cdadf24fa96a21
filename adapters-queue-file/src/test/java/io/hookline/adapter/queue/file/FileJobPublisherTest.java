package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static io.hookline.adapter.queue.file.Claiming.completeAll;
import static io.hookline.adapter.queue.file.Claiming.ids;
import static io.hookline.adapter.queue.file.NewJobs.job;
import static io.hookline.adapter.queue.file.NewJobs.jobs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.adapter.queue.file.added.AddedFile;
import io.hookline.adapter.queue.file.journal.AppendFile;
import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.QueueRef;
import io.hookline.job.Request;
import io.hookline.job.WorkerIdentity;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.InvalidSettingsException;
import io.hookline.spi.Settings;
import io.hookline.spi.SettingsSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.ServiceLoader;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Jobs published to a queue file")
class FileJobPublisherTest {
  @TempDir private Path temp;
  private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

  @BeforeEach
  void prepare() {
    folder = new QueueFolder(temp, "orders.csv").write("URL\n");
  }

  @Test
  @DisplayName("P2 arrive as they were given, byte for byte")
  void arrive() {
    List<NewJob> jobs = new ArrayList<>();
    for (HttpMethod method : HttpMethod.values()) {
      jobs.add(new NewJob(new JobId(method.name()), request(method), Optional.empty()));
    }
    Random random = new Random(3);
    List<String> texts =
        List.of(
            "", "text", "{\"a\": 1.50}", "[]", "null", "\"", "é🎉\u2028\u0000\t\r\n\ufeff", "}\n{");
    texts.forEach(text -> jobs.add(job("text-" + jobs.size(), Payload.of(text))));
    for (int size = 1; size < 300; size++) {
      byte[] bytes = new byte[size];
      random.nextBytes(bytes);
      jobs.add(job("binary-" + size, Payload.of(bytes)));
    }

    assertThat(arrived(jobs)).isEqualTo(jobs);
  }

  private static Request request(HttpMethod method) {
    Headers headers =
        new Headers(
            List.of(
                new Header("X-B", "1"),
                new Header("x-a", "\"é\\\t"),
                new Header("X-B", ""),
                new Header("Accept", "*/*")));
    return new Request(
        method, URI.create("https://b.example:8443/?a=%22&b"), headers, Payload.EMPTY);
  }

  @Test
  @DisplayName("P2 arrive as they were given though they are as large as any that was kept")
  void largeBodies() {
    byte[] binary = new byte[16 << 20];
    new Random(4).nextBytes(binary);
    List<NewJob> jobs =
        List.of(
            job("binary", Payload.of(binary)),
            job("control", Payload.of("\u0001".repeat(16 << 20))),
            job("some", Payload.of("\u0001".repeat(4 << 20))),
            job("text", Payload.of("é".repeat(8 << 20))));

    assertThat(arrived(jobs)).isEqualTo(jobs);
  }

  @Test
  @DisplayName("that are larger still are refused, and name the job")
  void tooLarge() {
    NewJob job = job("whale", Payload.of(new byte[32 << 20]));
    assertThatThrownBy(() -> folder.publish(List.of(job)))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "job whale is too large: 44739438 bytes as a row, of which 33554432"
                + " have room; give it a smaller body");
  }

  private List<NewJob> arrived(List<NewJob> jobs) {
    folder.publish(jobs);
    try (JobQueue queue = folder.open()) {
      return claimAll(queue).stream().map(FileJobPublisherTest::published).toList();
    }
  }

  private static NewJob published(Claim claim) {
    Job job = claim.job();
    return new NewJob(job.id(), job.request(), job.deadLetter());
  }

  @Test
  @DisplayName("are rows that a person can read")
  void rows() {
    UUID letter = UUID.fromString("654676fe-067c-49ff-bba0-ac35ac716f13");
    Request text =
        new Request(HttpMethod.PUT, URI.create("http://a/"), Headers.JSON, Payload.of("{\"é\":1}"));
    Request binary =
        new Request(
            HttpMethod.POST, URI.create("http://a/"), Headers.NONE, Payload.of(new byte[] {-1}));
    folder.publish(List.of(new NewJob(new JobId("1"), text, Optional.of(letter))));
    folder.publish(List.of(new NewJob(new JobId("2"), binary, Optional.empty())));

    assertThat(folder.added())
        .hasContent(
            "{\"id\":\"1\",\"url\":\"http://a/\",\"method\":\"PUT\",\"headers\":{\"Content-Type\":"
                + "\"application/json; charset=utf-8\"},\"body\":\"{\\\"é\\\":1}\",\"dead_letter\":"
                + "\"654676fe-067c-49ff-bba0-ac35ac716f13\"}\n"
                + "{\"id\":\"2\",\"url\":\"http://a/\",\"method\":\"POST\",\"headers\":{},"
                + "\"body_base64\":\"/w==\"}\n");
  }

  @Test
  @DisplayName("stand beside the file itself, by whatever name it is reached")
  void symbolicLink() throws IOException {
    Path link = Files.createDirectory(temp.resolve("links")).resolve("current.csv");
    Files.createSymbolicLink(link, folder.file());
    new QueueFolder(link).publish(jobs(0, 1));

    assertThat(folder.added()).exists();
    try (JobQueue queue = new QueueFolder(link).open()) {
      assertThat(claimAll(queue))
          .extracting(claim -> claim.job().origin().queue())
          .containsExactly(folder.added().toRealPath().toString());
    }
  }

  @Test
  @DisplayName("are refused in one line where the queue file is gone")
  void noQueueFile() throws IOException {
    Files.delete(folder.file());
    assertThatThrownBy(() -> folder.publish(jobs(0, 1)))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            folder.file() + ": no such queue file; its jobs can be sent again once it is back");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  @DisplayName("P3 are refused in one line where they cannot be written, and can be later")
  void fullDisk() throws IOException {
    folder.publish(jobs(0, 1));
    folder.disk().full(true);
    assertThatThrownBy(() -> folder.publish(jobs(1, 3)))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            "%s: cannot be written (No space left on device), so no job can be put on the queue %s;"
                    .formatted(folder.added(), folder.file())
                + " try again once it can be");
    folder.disk().full(false);
    folder.publish(jobs(4, 1));

    assertThat(Files.readString(folder.added())).endsWith("\n").doesNotContain("again-3");
    try (JobQueue queue = folder.open()) {
      assertThat(ids(claimAll(queue))).startsWith("again-0").endsWith("again-4");
      assertThat(queue.status().rejected()).isZero();
    }
  }

  @Test
  @DisplayName(
      "follow the last whole row where an earlier publisher was killed in the midst of one")
  void tornRow() throws IOException {
    folder.publish(jobs(0, 2));
    byte[] whole = Files.readAllBytes(folder.added());
    for (int kept : new int[] {whole.length - 1, whole.length / 2 + 10, whole.length / 2, 5, 0}) {
      Files.write(folder.added(), Arrays.copyOf(whole, kept));
      folder.publish(jobs(2, 1));
      assertThat(Files.readAllLines(folder.added()))
          .last()
          .asString()
          .startsWith("{\"id\":\"again-2\"")
          .endsWith("}");
      assertThat(Files.readAllLines(folder.added())).allMatch(row -> row.endsWith("}"));
    }
  }

  @Test
  @DisplayName("by many at once each stand there whole")
  void manyThreads() throws Exception {
    int publishers = 8;
    int batches = 20;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> results = new ArrayList<>();
      for (int i = 0; i < publishers; i++) {
        int first = i * 1000;
        results.add(
            threads.submit(() -> {
              for (int batch = 0; batch < batches; batch++) {
                folder.publish(jobs(first + 10 * batch, 10));
              }
            }));
      }
      for (Future<?> result : results) {
        result.get();
      }
    }
    try (JobQueue queue = folder.open()) {
      assertThat(ids(completeAll(queue)))
          .hasSize(publishers * batches * 10)
          .doesNotHaveDuplicates();
      assertThat(queue.status().rejected()).isZero();
    }
  }

  @Test
  @DisplayName("begin another file where the one they waited for is removed meanwhile")
  void removedMeanwhile() throws Exception {
    folder.publish(jobs(0, 1));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> waiting;
      try (AddedFile _ = AddedFile.hold(folder.added(), AppendFile::new)) {
        waiting = threads.submit(() -> folder.publish(jobs(1, 1)));
        Files.move(folder.added(), temp.resolve("settled"));
      }
      waiting.get();
    }
    assertThat(Files.readString(folder.added())).contains("again-1").doesNotContain("again-0");
    assertThat(Files.readString(temp.resolve("settled"))).doesNotContain("again-1");
  }

  @Test
  @DisplayName("none at all leave all as it is")
  void none() throws IOException {
    folder.publish(List.of());
    Files.writeString(folder.added(), "", StandardOpenOption.CREATE);
    folder.publish(jobs(0, 1));
    assertThat(Files.readAllLines(folder.added())).hasSize(1);
  }

  @Test
  @DisplayName("are a matter of a service of their own, without any setting")
  void provider() {
    FileJobPublisherProvider provider = new FileJobPublisherProvider();
    assertThat(ServiceLoader.load(AdapterProvider.class).stream())
        .extracting(ServiceLoader.Provider::type)
        .contains(FileJobPublisherProvider.class);
    assertThat(provider.type()).isEqualTo("file");
    assertThat(provider.port()).isEqualTo(JobPublisher.class);
    assertThat(provider.keys()).isEmpty();
    InstantSource clock = InstantSource.system();
    try (JobPublisher publisher =
        provider
            .configure(new Settings(new NoSettings()))
            .open(
                new AdapterContext(
                    new WorkerIdentity("test-1", "localhost", 1), clock, clock, _ -> {}))) {
      publisher.publish(new QueueRef("file", folder.file().toString()), jobs(0, 1));
    }
    assertThat(folder.added()).exists();
  }

  private static final class NoSettings implements SettingsSource {
    @Override
    public Optional<String> value(String key) {
      throw new InvalidSettingsException(List.of(key));
    }

    @Override
    public String place(String key) {
      return "";
    }
  }
}
