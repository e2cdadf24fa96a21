package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.LEASE;
import static io.hookline.adapter.queue.file.Claiming.LONG;
import static io.hookline.adapter.queue.file.Claiming.claim;
import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static io.hookline.adapter.queue.file.Claiming.complete;
import static io.hookline.adapter.queue.file.Claiming.completeAll;
import static io.hookline.adapter.queue.file.Claiming.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A queue file that is paused")
class PauseTest {
  private static final Duration MOMENT = Duration.ofMillis(150);

  @TempDir private Path temp;
  private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

  @BeforeEach
  void prepare() {
    folder =
        new QueueFolder(temp, "orders.csv")
            .write("ID,URL\na,http://a/\nb,http://a/\nc,http://a/\n");
  }

  @Test
  @DisplayName("is told once to a run that waits, which goes on and ends when it is resumed")
  void runWaits() throws Exception {
    pause();
    try (JobQueue queue = folder.open();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(queue.claim(3, LEASE, MOMENT)).isEmpty();
      assertThat(queue.claim(3, LEASE, MOMENT)).isEmpty();
      assertThat(queue.status().drained()).isFalse();
      assertThat(notices())
          .containsExactly(folder.file() + " is paused: nothing is claimed until hookline resume");

      Future<List<Claim>> waiting = threads.submit(() -> queue.claim(3, LEASE, LONG));
      resume();

      assertThat(ids(waiting.get(LONG.toSeconds(), TimeUnit.SECONDS)))
          .containsExactly("a", "b", "c");
      assertThat(notices()).last().isEqualTo(folder.file() + " is paused no longer: it goes on");
      complete(queue, waiting.get());
      assertThat(queue.claim(1, LEASE, LONG)).isEmpty();
      assertThat(queue.status().drained()).isTrue();
    }
  }

  @Test
  @DisplayName("ends its run where nothing is left, without waiting to be resumed")
  void drained() {
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claimAll(queue);
      pause();
      complete(queue, claims);

      assertThat(queue.claim(1, LEASE, LONG)).isEmpty();
      assertThat(queue.status().drained()).isTrue();
    }
  }

  @Test
  @DisplayName("hands out as if nothing had been what a pause kept from being handed out")
  void takenBack() {
    try (JobQueue queue = folder.open()) {
      Claim first = claim(queue, 1).getFirst();
      pause();
      assertThat(claim(queue, 9)).isEmpty();
      complete(queue, List.of(first));
      resume();

      List<Claim> claims = claimAll(queue);
      assertThat(ids(claims)).containsExactly("b", "c");
      assertThat(claims).extracting(Claim::received).containsOnly(1);
      assertThat(claims)
          .extracting(claim -> claim.job().origin().position())
          .containsExactly(3L, 4L);
      complete(queue, claims);
    }
    assertThat(folder.claims()).doesNotExist();
  }

  @Test
  @DisplayName("by its name beside the file, whatever name the worker reached it by")
  void symbolicLink() throws IOException {
    Path link = Files.createDirectory(temp.resolve("links")).resolve("current.csv");
    Files.createSymbolicLink(link, folder.file());
    pause();
    assertThat(temp.resolve("orders.csv.paused")).content().contains("hookline resume removes it");

    try (JobQueue queue = new QueueFolder(link).open()) {
      assertThat(claim(queue, 1)).isEmpty();
    }
  }

  @Test
  @DisplayName("by hand is paused as well")
  void byHand() throws IOException {
    try (JobQueue queue = folder.open()) {
      Path mark = Files.createFile(temp.resolve("orders.csv.paused"));
      assertThat(claim(queue, 1)).isEmpty();
      Files.delete(mark);
      assertThat(completeAll(queue)).hasSize(3);
    }
  }

  @Test
  @DisplayName("and cannot be says so in one line")
  void cannot() throws IOException {
    Files.createDirectories(temp.resolve("orders.csv.paused").resolve("full"));
    assertThatThrownBy(this::resume)
        .isInstanceOf(AdapterException.class)
        .hasMessageStartingWith(
            temp.resolve("orders.csv.paused").toRealPath() + ": cannot be removed (")
        .hasMessageEndingWith("), so " + folder.file() + " stays paused; remove that file");
  }

  @Test
  @DisplayName("claims nothing in another process as soon as the pause has returned")
  void otherProcess() throws Exception {
    folder.write("URL\n" + "http://a/\n".repeat(100));
    try (OtherProcess worker = OtherProcess.pausing(folder.file())) {
      assertThat(worker.nextLine()).isEqualTo("claimed 1");
      for (int i = 0; i < 20; i++) {
        pause();
        worker.goOn();
        assertThat(worker.nextLine()).isEqualTo("claimed 0");
        resume();
        worker.goOn();
        assertThat(worker.nextLine()).isEqualTo("claimed 1");
      }
    }
  }

  private void pause() {
    try (QueueInspector inspector = folder.inspect()) {
      inspector.pause();
    }
  }

  private void resume() {
    try (QueueInspector inspector = folder.inspect()) {
      inspector.resume();
    }
  }

  private List<String> notices() {
    return folder.events(Notice.class).stream().map(Notice::text).toList();
  }
}
