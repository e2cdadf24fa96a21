package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.LEASE;
import static io.hookline.adapter.queue.file.Claiming.LONG;
import static io.hookline.adapter.queue.file.Claiming.claim;
import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static io.hookline.adapter.queue.file.Claiming.complete;
import static io.hookline.adapter.queue.file.Claiming.completeAll;
import static io.hookline.adapter.queue.file.Claiming.ids;
import static io.hookline.adapter.queue.file.Claiming.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Timing;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file queue")
class FileJobQueueTest {
  private static final PastAttempt ATTEMPT =
      new PastAttempt(
          1,
          Instant.EPOCH,
          Duration.ofMillis(5),
          Timing.NONE,
          "503 Service Unavailable",
          OptionalInt.of(503),
          Payload.EMPTY);

  private static final String ROWS =
      "URL,N\nhttp://a/,1\nhttp://a/,2\nhttp://a/,3\nhttp://a/,4\nhttp://a/,5\n";

  @TempDir private Path temp;
  private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

  @BeforeEach
  void prepare() {
    folder = new QueueFolder(temp, "orders.csv").write(ROWS);
  }

  @Nested
  @DisplayName("hands out")
  class HandsOut {
    @Test
    @DisplayName("no more large payloads at once than memory has room for")
    void largePayloads() throws IOException {
      String row = "http://a/," + "x".repeat(1 << 20) + "\n";
      try (JobQueue queue = folder.write("URL,N\n" + row.repeat(10)).open()) {
        assertThat(claim(queue, 10)).hasSize(4);
        assertThat(claim(queue, 10)).hasSize(4);
        assertThat(claim(queue, 10)).hasSize(2);
      }
    }

    @Test
    @DisplayName("what is due again before what is new, and that in the order of the file")
    void order() {
      try (JobQueue queue = folder.open()) {
        List<Claim> first = claim(queue, 3);
        queue.settle(List.of(new Release(first.get(2), now()), new Release(first.get(0), now())));

        assertThat(lines(claim(queue, 3))).containsExactly(2L, 4L, 5L);
      }
    }

    @Test
    @DisplayName("jobs that name the file as the user did, and the line")
    void origin() {
      try (JobQueue queue = folder.open()) {
        assertThat(claim(queue, 1).getFirst().job().origin()).hasToString(folder.file() + ":2");
      }
    }

    @Test
    @DisplayName("jobs with ids that stay the same over attempts and runs, and differ by row")
    void ids() {
      List<String> ids;
      try (JobQueue queue = folder.open()) {
        List<Claim> claims = claimAll(queue);
        ids = Claiming.ids(claims);
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("msg_\\w{16}_\\d_\\w+"));
        queue.settle(claims.stream().map(claim -> new Retry(claim, now(), ATTEMPT)).toList());
        assertThat(Claiming.ids(claimAll(queue))).isEqualTo(ids);
      }
      try (JobQueue queue = folder.open()) {
        assertThat(Claiming.ids(claimAll(queue))).isEqualTo(ids);
      }
    }

    @Test
    @DisplayName("a row that changed after a crash under another id, so that no receiver drops it")
    void idOfChangedRow() {
      List<String> before;
      try (JobQueue queue = folder.open()) {
        before = Claiming.ids(claimAll(queue));
      }
      folder.write(ROWS.replace("http://a/,2", "http://a/,7"));
      try (JobQueue queue = folder.open()) {
        List<String> after = Claiming.ids(claimAll(queue));
        assertThat(after.get(1)).isNotEqualTo(before.get(1));
        assertThat(after.get(2)).isEqualTo(before.get(2));
      }
    }

    @Test
    @DisplayName("two rows with one id as two jobs")
    void sameIdTwice() {
      folder.write("ID,URL\nx,http://a/\nx,http://b/\n");
      try (JobQueue queue = folder.open()) {
        assertThat(Claiming.ids(completeAll(queue))).containsExactly("x", "x");
        assertThat(queue.status().complete()).isEqualTo(2);
      }
    }

    @Test
    @DisplayName("nothing of a file with a header alone, and is drained at once")
    void headerOnly() {
      folder.write("URL,N\n");
      try (JobQueue queue = folder.open()) {
        assertThat(queue.claim(1, LEASE, LONG)).isEmpty();
        assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 0, 0, 0, 1, true));
      }
    }

    @Test
    @DisplayName("no new rows while as many wait as may, and goes on when some are settled")
    void maxWaiting() {
      try (JobQueue queue = folder.open(folder.settings(false, false, 2))) {
        List<Claim> first = claim(queue, 2);
        queue.settle(
            first.stream().map(claim -> new Retry(claim, now().plusSeconds(9), ATTEMPT)).toList());
        assertThat(claim(queue, 9)).isEmpty();
        assertThat(queue.status().drained()).isFalse();

        folder.pass(Duration.ofSeconds(9));
        List<Claim> again = claim(queue, 2);
        assertThat(lines(again)).containsExactly(2L, 3L);
        complete(queue, again);
        assertThat(lines(claim(queue, 9))).containsExactly(4L, 5L, 6L);
      }
    }

    @Test
    @DisplayName("an empty list to a thread that is interrupted, and works on for the others")
    void interrupts() {
      try (JobQueue queue = folder.open()) {
        List<Claim> claims = claimAll(queue);
        Thread.currentThread().interrupt();
        assertThat(queue.claim(1, LEASE, LONG)).isEmpty();
        assertThat(complete(queue, claims.subList(0, 2))).isEmpty();
        assertThat(Thread.interrupted()).isTrue();

        assertThat(complete(queue, claims.subList(2, 5))).isEmpty();
        assertThat(queue.status().complete()).isEqualTo(5);
      }
      try (JobQueue queue = folder.open()) {
        assertThat(claimAll(queue)).isEmpty();
      }
    }
  }

  @Nested
  @DisplayName("goes on")
  class GoesOn {
    @Test
    @DisplayName("where an earlier run stopped, and says so")
    void afterEarlierRun() {
      Instant due = now().plusSeconds(10);
      try (JobQueue queue = folder.open()) {
        List<Claim> claims = claim(queue, 4);
        queue.settle(List.of(new Retry(claims.get(0), due, ATTEMPT), new Complete(claims.get(1))));
        queue.settle(List.of(new GiveUp(claims.get(2), "503 Service Unavailable", "5 of 5")));
      }

      try (JobQueue queue = folder.open()) {
        assertThat(folder.events(Notice.class))
            .containsExactly(
                new Notice(
                    folder.file()
                        + ": goes on from an earlier run: 1 delivered, 1 given up on, 0 rejected,"
                        + " 2 waiting"));
        assertThat(lines(claimAll(queue))).containsExactly(5L, 6L);
        folder.pass(Duration.ofSeconds(10));
        Claim retried = claim(queue, 1).getFirst();
        assertThat(retried.job().attempts()).isEqualTo(1);
        assertThat(retried.job().origin().position()).isEqualTo(2);
        assertThat(queue.status()).isEqualTo(new QueueStatus(0, 3, 1, 1, 0, 1, false));
      }
    }

    @Test
    @DisplayName("without a word where there was no earlier run")
    void fresh() {
      folder.open().close();
      assertThat(folder.events()).isEmpty();
      folder.open().close();
      assertThat(folder.events()).isEmpty();
    }

    @Test
    @DisplayName("with rows that were appended since")
    void appendedRows() {
      try (JobQueue queue = folder.open()) {
        completeAll(queue);
      }
      folder.append("http://b/,6\n");
      try (JobQueue queue = folder.open()) {
        assertThat(lines(completeAll(queue))).containsExactly(7L);
      }
      folder.append("http://b/,7");
      try (JobQueue queue = folder.open()) {
        assertThat(lines(completeAll(queue))).containsExactly(8L);
      }
      folder.append("http://b/,8\n");
      try (JobQueue queue = folder.open()) {
        assertThat(lines(completeAll(queue))).containsExactly(8L);
        assertThat(queue.status().complete()).isEqualTo(8);
      }
    }

    @Test
    @DisplayName("with elements that were added to an array since")
    void addedElements() {
      QueueFolder array = new QueueFolder(temp, "a.json").write("[{\"url\":\"http://a/\"}\n]\n");
      try (JobQueue queue = array.open()) {
        assertThat(completeAll(queue)).hasSize(1);
      }
      array.write("[{\"url\":\"http://a/\"},\n {\"url\":\"http://b/\"}]");
      try (JobQueue queue = array.open()) {
        assertThat(lines(completeAll(queue))).containsExactly(2L);
      }
    }

    @Test
    @DisplayName("after a crash that cut off the end of the journal, and says so")
    void tornJournal() throws IOException {
      try (JobQueue queue = folder.open()) {
        complete(queue, claim(queue, 2));
        complete(queue, claim(queue, 2));
      }
      byte[] journal = Files.readAllBytes(folder.journal());
      Files.write(folder.journal(), Arrays.copyOf(journal, journal.length - 1));

      try (JobQueue queue = folder.open()) {
        assertThat(folder.events(Notice.class).getFirst().text())
            .isEqualTo(
                folder.file()
                    + ": the last entry of its journal was cut off by a crash and is dropped: what"
                    + " it said is done again");
        assertThat(lines(claimAll(queue))).containsExactly(4L, 5L, 6L);
      }
    }

    @Test
    @DisplayName("losing nothing that was acknowledged, wherever the journal is cut off")
    void everyCut() throws IOException {
      List<Long> acknowledged = new ArrayList<>();
      try (JobQueue queue = folder.open()) {
        for (Claim claim : claimAll(queue)) {
          queue.settle(List.of(end(claim)));
          acknowledged.add(Files.size(folder.journal()));
        }
      }
      byte[] journal = Files.readAllBytes(folder.journal());
      for (int length = 0; length <= journal.length; length++) {
        Files.write(folder.journal(), Arrays.copyOf(journal, length));
        int cut = length;
        long settled = acknowledged.stream().filter(end -> end <= cut).count();
        try (JobQueue queue = folder.open()) {
          assertThat(lines(claimAll(queue)))
              .as("cut at %d", cut)
              .containsExactlyElementsOf(List.of(2L, 3L, 4L, 5L, 6L).subList((int) settled, 5));
        }
      }
    }

    private Settlement end(Claim claim) {
      return switch ((int) claim.job().origin().position() % 3) {
        case 0 -> new Retry(claim, now().plusSeconds(60), ATTEMPT);
        case 1 -> new GiveUp(claim, "no", "never");
        default -> new Complete(claim);
      };
    }
  }

  @Nested
  @DisplayName("watches")
  class Watches {
    @Test
    @DisplayName("for rows that are appended, takes them up when they are complete, never drained")
    void appendedRows() throws Exception {
      try (JobQueue queue = folder.watch();
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        completeAll(queue);
        folder.append("http://b/");
        assertThat(claim(queue, 1)).isEmpty();
        assertThat(queue.status().drained()).isFalse();
        Future<List<Claim>> waiting = threads.submit(() -> queue.claim(1, LEASE, LONG));

        folder.append(",6\n");

        List<Claim> claims = waiting.get(LONG.toSeconds(), TimeUnit.SECONDS);
        assertThat(claims.getFirst().job().request().payload().text()).isEqualTo("{\"N\":\"6\"}");
      }
    }

    @Test
    @DisplayName("an empty file that is yet to be filled")
    void emptyFile() {
      QueueFolder lines = new QueueFolder(temp, "a.ndjson").write("");
      try (JobQueue queue = lines.watch()) {
        assertThat(claim(queue, 1)).isEmpty();
        lines.append("{\"url\":\"http://a/\"}\n");
        assertThat(claim(queue, 1)).hasSize(1);
      }
    }

    @Test
    @DisplayName("and stops where the file is replaced, once what is under way is recorded")
    void replaced() throws IOException {
      String stop =
          folder.file()
              + ": the file was replaced by another while it was delivered; no more of it is sent,"
              + " what is under way is recorded; put the old file back and run again, or start anew"
              + " with --restart, which sends every row";
      try (JobQueue queue = folder.watch()) {
        List<Claim> claims = claim(queue, 9);
        Files.move(folder.file(), temp.resolve("old.csv"));
        folder.write(ROWS);

        assertThatThrownBy(() -> claim(queue, 9)).hasMessage(stop);
        assertThat(queue.status().processing()).isEqualTo(5);
        assertThat(complete(queue, claims)).isEmpty();
        assertThatThrownBy(() -> claim(queue, 9)).hasMessage(stop);
        assertThatThrownBy(queue::status).hasMessage(stop);
      }
    }
  }

  @Test
  @DisplayName("sends no waiting job whose row was changed under way")
  void changedUnderWay() {
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claim(queue, 2);
      queue.settle(List.of(new Retry(claims.get(0), now(), ATTEMPT), new Complete(claims.get(1))));

      folder.write(ROWS.replace("/,1", "/,8"));

      assertThatThrownBy(() -> claim(queue, 9))
          .isInstanceOf(AdapterException.class)
          .hasMessageContaining("the file was changed at line 2 while it was delivered");
    }
  }

  @Test
  @DisplayName("leaves no job behind that was handed out while the disk was full")
  void fullDisk() {
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claim(queue, 5);
      folder.disk().full(true);
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(() -> complete(queue, claims))
            .hasMessage(
                folder.file()
                    + ": its journal cannot be written (No space left on device); what was done is"
                    + " recorded once it can be");
      }
      assertThat(queue.status().processing()).isEqualTo(5);
      folder.disk().full(false);
      assertThat(complete(queue, claims)).isEmpty();
      assertThat(queue.status().complete()).isEqualTo(5);
    }
    try (JobQueue queue = folder.open()) {
      assertThat(ids(claimAll(queue))).isEmpty();
      assertThat(folder.events(Notice.class)).hasSize(1);
    }
  }

  private Instant now() {
    return folder.now();
  }
}
