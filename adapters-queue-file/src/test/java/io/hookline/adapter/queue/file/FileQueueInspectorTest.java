package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.claim;
import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static io.hookline.adapter.queue.file.Claiming.complete;
import static io.hookline.adapter.queue.file.Claiming.completeAll;
import static io.hookline.adapter.queue.file.NewJobs.fresh;
import static io.hookline.adapter.queue.file.NewJobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.JobSighting;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueOverview;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.WorkerSighting;
import io.hookline.spi.AdapterProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The inspector of a queue file")
class FileQueueInspectorTest {
  private static final String ROWS = "ID,URL\nfirst,http://a/\nsecond,http://a/\nthird,http://a/\n";

  @TempDir private Path temp;
  private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

  @BeforeEach
  void prepare() {
    folder = new QueueFolder(temp, "orders.csv").write(ROWS);
  }

  @Test
  @DisplayName("tells that nothing was taken up before the first run, and leaves nothing behind")
  void beforeFirstRun() {
    QueueOverview overview = overview();

    assertThat(overview.counts()).isEqualTo(new QueueStatus(0, 0, 0, 0, 0, 0, false));
    assertThat(overview.oldestDue()).isPresent();
    assertThat(temp).isDirectoryNotContaining(file -> !file.equals(folder.file()));
  }

  @Test
  @DisplayName("counts over many runs what the queue itself counts, rejected rows and all")
  void manyRuns() {
    folder.append("fourth,no-url\nfifth,http://a/\n");
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claim(queue, 2);
      complete(queue, claims.subList(0, 1));
    }
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claimAll(queue);
      queue.settle(List.of(new GiveUp(claims.getFirst(), "no", "never")));
      assertThat(overview().counts()).isEqualTo(queue.status());
      complete(queue, claims);
      assertThat(overview().counts()).isEqualTo(new QueueStatus(0, 0, 3, 1, 1, 1, true));
    }
    assertThat(overview().counts()).isEqualTo(new QueueStatus(0, 0, 3, 1, 1, 1, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "orders.ndjson|{\"url\":\"http://a/\"}\\n{\"url\":\"http://a/\"}\\n\\n",
        "orders.ndjson|{\"url\":\"http://a/\"}\\n{\"url\":\"http://a/\"}",
        "orders.json|[{\"url\":\"http://a/\"},\\n{\"url\":\"http://a/\"}\\n]\\n",
        "orders.csv|URL,N\\n\"http://a/\",\"1\\n2\"\\n\\nhttp://a/,3"
      })
  @DisplayName("knows when all of a file was taken up, however it ends")
  void allTaken(String name, String text) {
    folder = new QueueFolder(temp, name).write(text.replace("\\n", "\n"));
    try (JobQueue queue = folder.open()) {
      complete(queue, claim(queue, 1));
      assertThat(overview().counts().taken()).isBetween(0.1, 0.9);
      assertThat(overview().counts().drained()).isFalse();
      completeAll(queue);
    }

    assertThat(overview().counts()).isEqualTo(new QueueStatus(0, 0, 2, 0, 0, 1, true));
  }

  @Test
  @DisplayName("counts jobs that are sent again as made good, and fresh ones as jobs of their own")
  void addedJobs() {
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claimAll(queue);
      queue.settle(claims.stream().map(claim -> new GiveUp(claim, "no", "never")).toList());
    }
    folder.publish(List.of(job("first"), fresh("new-1"), fresh("new-2")));
    assertThat(overview().counts()).isEqualTo(new QueueStatus(3, 0, 0, 2, 0, 1, false));

    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claimAll(queue);
      assertThat(overview().counts()).isEqualTo(queue.status());
      assertThat(queue.status()).isEqualTo(new QueueStatus(0, 3, 0, 2, 0, 1, false));
      queue.settle(List.of(new GiveUp(claims.get(1), "no", "never")));
      assertThat(overview().counts()).isEqualTo(queue.status());
      complete(queue, claims);
      assertThat(overview().counts()).isEqualTo(queue.status());
      assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 2, 3, 0, 1, true));
    }
    assertThat(folder.added()).doesNotExist();
    assertThat(overview().counts()).isEqualTo(new QueueStatus(0, 0, 2, 3, 0, 1, true));
  }

  @Test
  @DisplayName("finds a job and the one that sends it again, the older one first")
  void findsBoth() {
    try (JobQueue queue = folder.open()) {
      queue.settle(List.of(new GiveUp(claim(queue, 1).getFirst(), "no", "never")));
      folder.publish(List.of(job("first")));

      assertThat(find("first"))
          .extracting(JobSighting::state)
          .containsExactly(JobState.FAILED, JobState.PENDING);
      assertThat(find("first"))
          .extracting(sighting -> sighting.request().orElseThrow())
          .last()
          .isEqualTo(job("first").request());
    }
  }

  @Test
  @DisplayName("finds a job by the id that was made up for it")
  void findsMadeUpId() {
    folder.write("URL\n" + "http://a/\n".repeat(500));
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claim(queue, 3);
      complete(queue, claims.subList(0, 1));
      JobId second = claims.get(1).job().id();

      assertThat(find(claims.get(0).job().id().value()))
          .extracting(JobSighting::state)
          .containsExactly(JobState.COMPLETE);
      assertThat(find(second.value()))
          .extracting(JobSighting::state)
          .containsExactly(JobState.PROCESSING);
      assertThat(find(second.value() + "0")).isEmpty();
    }
  }

  @Test
  @DisplayName("finds an id however it is written, and none in what is no job")
  void findsEscapedId() {
    folder =
        new QueueFolder(temp, "orders.ndjson")
            .write(
                """
                {"url":"http://a/","id":"a\\u002d1"}
                {"url":"http://a/","id":"q\\"1"}
                {"url":"http://a/","body":{"id":"a-1"}}
                {"url":"no","id":"a-1"}
                {"url":"http://a/","id":"a-1
                {"url":"http://a/","id":"a-1","method":"PUT"}
                """);

    assertThat(find("a-1"))
        .extracting(sighting -> sighting.request().orElseThrow().method().name())
        .containsExactly("POST", "PUT");
    assertThat(find("q\"1")).hasSize(1);
  }

  @Test
  @DisplayName("reads what is whole where the last entry was cut off, and changes nothing of it")
  void tornJournal() throws IOException {
    try (JobQueue queue = folder.open()) {
      complete(queue, claim(queue, 2));
    }
    Files.write(folder.journal(), new byte[] {0x48, 0x4b}, StandardOpenOption.APPEND);
    byte[] journal = Files.readAllBytes(folder.journal());

    assertThat(overview().counts().complete()).isEqualTo(2);
    assertThat(folder.journal()).hasBinaryContent(journal);
  }

  @Test
  @DisplayName("does not take the log of claims of another journal for that of this one")
  void restarted() {
    try (JobQueue queue = folder.open()) {
      complete(queue, claim(queue, 1));
      claim(queue, 2);
      folder = folder.copied();
    }
    assertThat(only(overview()).holds()).isEqualTo(2);
    try (JobQueue queue = folder.restart()) {
      assertThat(overview().counts()).isEqualTo(new QueueStatus(0, 0, 0, 0, 0, 0, false));
      claim(queue, 1);
      assertThat(only(overview()).holds()).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("holds nothing of a queue that is elsewhere: its journal's folder")
  void journalElsewhere() throws IOException {
    Path state = Files.createDirectory(temp.resolve("state"));
    FileQueueSettings settings =
        new FileQueueSettings(
            folder.file(),
            folder.settings(false, false, 9).format(),
            Optional.of(state.resolve("j")),
            false,
            false,
            9);
    try (JobQueue queue = folder.open(settings);
        QueueInspector inspector = FileQueueInspector.open(settings, folder::now)) {
      claim(queue, 1);
      assertThat(inspector.overview().counts().processing()).isEqualTo(1);
      assertThat(state.resolve("orders.csv.worker")).exists();
      assertThat(overview().workers()).isEmpty();
    }
    assertThat(state.resolve("orders.csv.worker")).doesNotExist();
  }

  @Test
  @DisplayName("leaves the lock of a worker in its own process alone")
  void keepsLock() throws Exception {
    try (JobQueue queue = folder.open()) {
      for (int i = 0; i < 3; i++) {
        overview();
        find("first");
      }
      try (OtherProcess other = OtherProcess.start(folder.file())) {
        assertThat(other.nextLine()).contains("is being delivered by process ");
      }
      completeAll(queue);
    }
    try (OtherProcess other = OtherProcess.start(folder.file())) {
      assertThat(other.nextLine()).isEqualTo("settled []");
    }
  }

  @Test
  @DisplayName("holds up no worker that starts while it looks")
  void looksWhileOthersStart() throws Exception {
    try (OtherProcess other = OtherProcess.looking(folder.file())) {
      assertThat(other.nextLine()).isEqualTo("looking");
      for (int i = 0; i < 200; i++) {
        folder.open().close();
      }
      assertThat(other.isAlive()).isTrue();
    }
  }

  @Test
  @DisplayName("tells of a worker in another process, and that it was killed")
  void otherProcess() throws Exception {
    folder.write(
        "URL\n"
            + IntStream.range(0, 50).mapToObj(_ -> "http://a/\n").collect(Collectors.joining()));
    try (OtherProcess worker = OtherProcess.holding(folder.file())) {
      worker.nextLine();
      WorkerSighting alive = only(overview());
      assertThat(alive.worker()).isEqualTo(QueueFolder.WORKER);
      assertThat(alive.alive()).isTrue();
      assertThat(alive.holds()).isEqualTo(50);
      assertThat(overview().counts().processing()).isEqualTo(50);
      assertThatThrownBy(() -> folder.open()).hasMessageContaining("process " + worker.pid());
    }

    WorkerSighting dead = only(overview());
    assertThat(dead.alive()).isFalse();
    assertThat(dead.holds()).isEqualTo(50);
    assertThat(overview().counts().pending()).isEqualTo(50);
    try (JobQueue queue = folder.open()) {
      assertThat(only(overview()).alive()).isTrue();
      assertThat(only(overview()).holds()).isZero();
      assertThat(claim(queue, 1)).hasSize(1);
      assertThat(only(overview()).holds()).isEqualTo(1);
    }
    assertThat(overview().workers()).isEmpty();
  }

  @Test
  @DisplayName("is true of one moment while a worker in another process delivers")
  void oneMoment() throws Exception {
    int rows = 4_000;
    folder.write("URL\n" + "http://a/\n".repeat(rows));
    try (OtherProcess worker = OtherProcess.start(folder.file());
        QueueInspector inspector = folder.inspect()) {
      long before = 0;
      String line = worker.nextLine();
      while (!line.equals("settled []")) {
        QueueStatus counts = inspector.overview().counts();
        assertThat(counts.processing()).isBetween(0L, 1L);
        assertThat(counts.pending()).isZero();
        assertThat(counts.complete()).isBetween(before, (long) rows);
        before = counts.complete();
        line = worker.nextLine();
      }
      assertThat(inspector.overview().counts())
          .isEqualTo(new QueueStatus(0, 0, rows, 0, 0, 1, true));
    }
  }

  @Test
  @DisplayName("says in one line where there is no such file")
  void noFile() throws IOException {
    Files.delete(folder.file());
    assertThatThrownBy(folder::inspect)
        .isInstanceOf(AdapterException.class)
        .hasMessage(folder.file() + ": no such file");
  }

  @Test
  @DisplayName("is a service of its own, with the keys of the queue")
  void provider() {
    FileQueueInspectorProvider provider = new FileQueueInspectorProvider();
    assertThat(ServiceLoader.load(AdapterProvider.class).stream())
        .extracting(ServiceLoader.Provider::type)
        .contains(FileQueueInspectorProvider.class);
    assertThat(provider.type()).isEqualTo("file");
    assertThat(provider.port()).isEqualTo(QueueInspector.class);
    assertThat(provider.keys()).isEqualTo(new FileJobQueueProvider().keys());
  }

  private QueueOverview overview() {
    try (QueueInspector inspector = folder.inspect()) {
      return inspector.overview();
    }
  }

  private List<JobSighting> find(String id) {
    try (QueueInspector inspector = folder.inspect()) {
      return inspector.find(new JobId(id));
    }
  }

  private static WorkerSighting only(QueueOverview overview) {
    assertThat(overview.workers()).hasSize(1);
    return overview.workers().getFirst();
  }
}
