package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.claim;
import static io.hookline.adapter.queue.file.Claiming.complete;
import static io.hookline.adapter.queue.file.Claiming.ids;
import static io.hookline.adapter.queue.file.NewJobs.jobs;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Publisher and worker in processes of their own")
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class PublisherProcessTest {
  private static final int ROUNDS = 5;

  @TempDir private Path temp;
  private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

  @BeforeEach
  void prepare() {
    folder = new QueueFolder(temp, "orders.csv").write("URL\n");
  }

  @Test
  @DisplayName("P1 a worker that watches takes up what is published, soon after")
  void watchingWorker() throws Exception {
    try (OtherProcess worker = OtherProcess.watching(folder.file())) {
      assertThat(worker.nextLine()).isEqualTo("watching");
      for (int i = 0; i < 20; i++) {
        long start = System.nanoTime();
        folder.publish(jobs(i, 1));
        assertThat(worker.nextLine()).isEqualTo("settled again-" + i);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
      }
    }
  }

  @Test
  @DisplayName("what was acknowledged is there, whole, each time the publisher is killed under way")
  void publisherKilled() throws Exception {
    Map<String, Integer> published = new HashMap<>();
    try (OtherProcess worker = OtherProcess.watching(folder.file())) {
      assertThat(worker.nextLine()).isEqualTo("watching");
      for (int round = 1; round <= ROUNDS; round++) {
        long acknowledged;
        try (OtherProcess publisher = OtherProcess.publishing(folder.file())) {
          publisher.nextLine();
          acknowledged = Long.parseLong(publisher.nextLine().replaceAll("\\D", ""));
        }
        folder.publish(jobs(round, 1));
        String line = worker.nextLine();
        while (!line.equals("settled again-" + round)) {
          published.merge(line, 1, Integer::sum);
          line = worker.nextLine();
        }
        for (int i = 0; i < acknowledged; i++) {
          assertThat(published).containsEntry("settled large-" + i, round);
        }
      }
    }
    assertThat(Files.readAllLines(folder.added())).allMatch(row -> row.endsWith("}"));
    assertThat(folder.added().resolveSibling("orders.csv.added.rejected")).doesNotExist();
  }

  @Test
  @DisplayName("a worker that was killed knows which of the jobs it has delivered")
  void workerKilled() throws Exception {
    folder.publish(jobs(0, 500));
    try (OtherProcess worker = OtherProcess.watching(folder.file())) {
      String line = worker.nextLine();
      while (!line.equals("settled again-100")) {
        line = worker.nextLine();
      }
    }
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claim(queue, 1);
      String first = ids(claims).getFirst();
      assertThat(Integer.parseInt(first.substring("again-".length()))).isGreaterThan(100);
      assertThat(complete(queue, claims)).isEmpty();
    }
  }

  @Test
  @DisplayName("a publisher that waited for a file which was removed begins another")
  void removedMeanwhile() throws Exception {
    folder.publish(jobs(0, 1));
    try (OtherProcess other = OtherProcess.removing(folder.file())) {
      assertThat(other.nextLine()).isEqualTo("held");
      Thread waiting = Thread.ofPlatform().start(() -> folder.publish(jobs(1, 1)));
      while (waiting.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      assertThat(rows(folder.added())).hasSize(1);
      other.goOn();
      assertThat(other.nextLine()).isEqualTo("moved");
      waiting.join();
    }
    assertThat(rows(folder.added())).singleElement().asString().contains("again-1");
    assertThat(rows(temp.resolve("moved"))).singleElement().asString().contains("again-0");
  }

  private static List<String> rows(Path file) throws IOException {
    return Files.readAllLines(file);
  }
}
