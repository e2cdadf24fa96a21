package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.LEASE;
import static io.hookline.adapter.queue.file.Claiming.LONG;
import static io.hookline.adapter.queue.file.Claiming.claim;
import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static io.hookline.adapter.queue.file.Claiming.complete;
import static io.hookline.adapter.queue.file.Claiming.completeAll;
import static io.hookline.adapter.queue.file.Claiming.ids;
import static io.hookline.adapter.queue.file.NewJobs.job;
import static io.hookline.adapter.queue.file.NewJobs.jobs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueStatus;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What is sent again of a queue file")
class AddedTest {
  private static final String ROWS = "ID,URL\nfirst,http://a/\nsecond,http://a/\nthird,http://a/\n";

  @TempDir private Path temp;
  private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

  @BeforeEach
  void prepare() {
    folder = new QueueFolder(temp, "orders.csv").write(ROWS);
  }

  @Nested
  @DisplayName("is taken up")
  class TakenUp {
    @Test
    @DisplayName("by a worker that watches, when it appears and when it grows")
    void byWatchingWorker() throws Exception {
      try (JobQueue queue = folder.watch();
          ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
        completeAll(queue);
        for (int i = 0; i < 3; i++) {
          Future<List<Claim>> waiting = threads.submit(() -> queue.claim(9, LEASE, LONG));
          long start = System.nanoTime();
          folder.publish(jobs(i, 1));
          assertThat(ids(waiting.get(LONG.toSeconds(), TimeUnit.SECONDS)))
              .containsExactly("again-" + i);
          assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG.dividedBy(4));
        }
        assertThat(queue.status().drained()).isFalse();
      }
    }

    @Test
    @DisplayName(
        "by one that does not watch as long as it has something to do, before all new rows")
    void byBusyWorker() {
      try (JobQueue queue = folder.open()) {
        List<Claim> first = claim(queue, 1);
        folder.publish(jobs(0, 2));
        assertThat(ids(claim(queue, 1))).containsExactly("second");
        assertThat(queue.status().drained()).isFalse();
        complete(queue, first);
        folder.publish(jobs(2, 1));
        assertThat(ids(claimAll(queue))).containsExactly("third", "again-0", "again-1", "again-2");
      }
    }

    @Test
    @DisplayName("by a later run, which ends when nothing more of it is there")
    void byLaterRun() {
      try (JobQueue queue = folder.open()) {
        completeAll(queue);
        assertThat(queue.status().drained()).isTrue();
      }
      folder.publish(jobs(0, 2));
      try (JobQueue queue = folder.open()) {
        assertThat(queue.status().drained()).isFalse();
        List<Claim> claims = claimAll(queue);
        assertThat(ids(claims)).containsExactly("again-0", "again-1");
        assertThat(claims)
            .extracting(claim -> claim.job().deadLetter())
            .containsExactly(job("again-0").deadLetter(), job("again-1").deadLetter());
        assertThat(claims.getFirst().job().origin()).hasToString(folder.file() + ".added:1");
        assertThat(queue.status().drained()).isFalse();
        complete(queue, claims);
        assertThat(queue.claim(1, LEASE, LONG)).isEmpty();
        assertThat(queue.status().drained()).isTrue();
        assertThat(queue.status().taken()).isEqualTo(1);
      }
    }

    @Test
    @DisplayName("as far as its rows are whole")
    void tornRow() throws IOException {
      folder.publish(jobs(0, 2));
      byte[] rows = Files.readAllBytes(folder.added());
      Files.write(folder.added(), Arrays.copyOf(rows, rows.length - 1));
      try (JobQueue queue = folder.open()) {
        assertThat(ids(completeAll(queue))).contains("again-0").doesNotContain("again-1");
        assertThat(queue.status().drained()).isTrue();
        folder.publish(jobs(2, 1));
        assertThat(ids(completeAll(queue))).containsExactly("again-2");
        assertThat(queue.status().rejected()).isZero();
      }
    }

    @Test
    @DisplayName("with tokens that grow over both files")
    void tokens() {
      folder.publish(jobs(0, 3));
      try (JobQueue queue = folder.open()) {
        List<Claim> claims = claim(queue, 2);
        claims.addAll(claim(queue, 2));
        claims.addAll(claim(queue, 2));
        folder.pass(LEASE);
        claims.addAll(claimAll(queue));
        assertThat(claims).hasSize(12).extracting(Claim::token).isSorted().doesNotHaveDuplicates();
      }
    }

    @Test
    @DisplayName("beside a journal that is elsewhere, where its own journal is then")
    void journalElsewhere() throws IOException {
      Path state = Files.createDirectory(temp.resolve("state"));
      FileQueueSettings settings = folder.settings(false, false, 10);
      settings =
          new FileQueueSettings(
              settings.path(),
              settings.format(),
              Optional.of(state.resolve("j")),
              false,
              false,
              10);
      folder.publish(jobs(0, 1));
      try (JobQueue queue = folder.open(settings)) {
        assertThat(claimAll(queue)).hasSize(4);
        assertThat(state.resolve("orders.csv.added.journal")).exists();
        assertThat(state.resolve("orders.csv.added.claims")).exists();
      }
      assertThat(folder.addedJournal()).doesNotExist();
    }
  }

  @Nested
  @DisplayName("is counted")
  class Counted {
    @Test
    @DisplayName("so that a file whose rows were delivered after all has failed in nothing")
    void madeGood() {
      giveUp(folder, "first", "second");
      assertThat(status()).isEqualTo(new QueueStatus(0, 0, 1, 2, 0, 1, true));

      folder.publish(List.of(job("first")));
      try (JobQueue queue = folder.open()) {
        assertThat(queue.status().failed()).isEqualTo(2);
        List<Claim> claims = claimAll(queue);
        assertThat(queue.status()).isEqualTo(new QueueStatus(0, 1, 1, 1, 0, 1, false));
        complete(queue, claims);
        assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 2, 1, 0, 1, true));
        folder.publish(List.of(job("second")));
        completeAll(queue);
        assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 3, 0, 0, 1, true));
      }
      assertThat(status()).isEqualTo(new QueueStatus(0, 0, 3, 0, 0, 1, true));
    }

    @Test
    @DisplayName("as failed where it is given up on once more, until that is made good")
    void redriveOfRedrive() {
      giveUp(folder, "first");
      folder.publish(List.of(job("first")));
      giveUp(folder, "first");
      assertThat(status()).isEqualTo(new QueueStatus(0, 0, 2, 1, 0, 1, true));

      folder.publish(List.of(job("first")));
      try (JobQueue queue = folder.open()) {
        List<Claim> claims = claimAll(queue);
        queue.settle(List.of(new GiveUp(claims.getFirst(), "no", "never")));
        assertThat(queue.status().failed()).isEqualTo(1);
        folder.publish(List.of(job("first")));
        completeAll(queue);
        assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 3, 0, 0, 1, true));
      }
      assertThat(status()).isEqualTo(new QueueStatus(0, 0, 3, 0, 0, 1, true));
    }

    @Test
    @DisplayName("never below zero, though more is sent again than was given up on")
    void neverBelowZero() {
      giveUp(folder, "first");
      try (JobQueue queue = folder.open()) {
        folder.publish(jobs(0, 5));
        completeAll(queue);
        assertThat(queue.status().failed()).isZero();
      }
    }

    @Test
    @DisplayName("apart from the file after a restart, which leaves it alone")
    void restart() throws IOException {
      giveUp(folder, "first", "second");
      folder.publish(List.of(job("first"), job("second")));
      byte[] rows = Files.readAllBytes(folder.added());

      try (JobQueue queue = folder.restart()) {
        assertThat(folder.added()).hasBinaryContent(rows);
        for (Claim claim : claimAll(queue)) {
          boolean again = claim.job().deadLetter().isPresent();
          queue.settle(List.of(again ? new Complete(claim) : new GiveUp(claim, "no", "never")));
        }
        assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 2, 3, 0, 1, true));
        folder.publish(List.of(job("third")));
        completeAll(queue);
        assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 3, 2, 0, 1, true));
      }
      assertThat(status()).isEqualTo(new QueueStatus(0, 0, 3, 2, 0, 1, true));
    }

    @Test
    @DisplayName("where it is given up on after a restart")
    void givenUpAfterRestart() {
      giveUp(folder, "first");
      folder.publish(List.of(job("again")));
      try (JobQueue queue = folder.restart()) {
        for (Claim claim : claimAll(queue)) {
          boolean again = claim.job().deadLetter().isPresent();
          queue.settle(List.of(again ? new GiveUp(claim, "no", "never") : new Complete(claim)));
        }
        assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 3, 1, 0, 1, true));
      }
      assertThat(status()).isEqualTo(new QueueStatus(0, 0, 3, 1, 0, 1, true));
    }
  }

  @Nested
  @DisplayName("is removed")
  class IsRemoved {
    @Test
    @DisplayName(
        "with its journal by a worker that closes when all in it is settled, and can come anew")
    void settled() {
      giveUp(folder, "first", "second", "third");
      for (String id : List.of("first", "second", "third")) {
        folder.publish(List.of(job(id)));
        try (JobQueue queue = folder.open()) {
          assertThat(ids(completeAll(queue))).containsExactly(id);
          assertThat(folder.addedJournal()).exists();
        }
        assertOnlyTheFileIsLeft();
      }
      assertThat(status()).isEqualTo(new QueueStatus(0, 0, 3, 0, 0, 1, true));
    }

    @Test
    @DisplayName("by a worker that watched, too")
    void byWatchingWorker() {
      giveUp(folder, "first");
      try (JobQueue queue = folder.watch()) {
        folder.publish(jobs(0, 2));
        assertThat(ids(queue.claim(1, LEASE, LONG))).containsExactly("again-0");
      }
      assertThat(folder.added()).exists();
      try (JobQueue queue = folder.watch()) {
        assertThat(completeAll(queue)).hasSize(2);
      }
      assertOnlyTheFileIsLeft();
    }

    @Test
    @DisplayName("not while a job of it waits or was not settled")
    void notWhileUnsettled() {
      giveUp(folder, "first");
      folder.publish(jobs(0, 2));
      try (JobQueue queue = folder.open()) {
        complete(queue, claim(queue, 1));
        claim(queue, 1);
      }
      assertThat(folder.added()).exists();
      try (JobQueue queue = folder.open()) {
        assertThat(ids(completeAll(queue))).containsExactly("again-1");
      }
      assertOnlyTheFileIsLeft();
    }

    @Test
    @DisplayName("not while rows of it were not read, which nobody loses")
    void notWhileUnread() {
      giveUp(folder, "first");
      folder.publish(jobs(0, 1));
      JobQueue queue = folder.open();
      completeAll(queue);
      folder.publish(jobs(1, 1));
      queue.close();

      assertThat(folder.added()).exists();
      try (JobQueue again = folder.open()) {
        assertThat(ids(completeAll(again))).containsExactly("again-1");
      }
      assertOnlyTheFileIsLeft();
    }

    @Test
    @DisplayName("not while a row of it is no job or not whole")
    void notWithFlaws() throws IOException {
      giveUp(folder, "first");
      folder.publish(jobs(0, 1));
      Files.writeString(folder.added(), "{\"url\":\"http", StandardOpenOption.APPEND);
      try (JobQueue queue = folder.open()) {
        completeAll(queue);
      }
      assertThat(folder.added()).exists();

      Files.writeString(folder.added(), "\n", StandardOpenOption.APPEND);
      try (JobQueue queue = folder.open()) {
        assertThat(completeAll(queue)).isEmpty();
        assertThat(queue.status().rejected()).isEqualTo(1);
      }
      assertThat(folder.added()).exists();
      assertThat(temp.resolve("orders.csv.added.rejected")).exists();
      assertThat(status().rejected()).isEqualTo(1);
    }

    @Test
    @DisplayName("where a publisher left it empty")
    void empty() throws IOException {
      giveUp(folder, "first");
      Files.createFile(folder.added());
      try (JobQueue queue = folder.open()) {
        assertThat(completeAll(queue)).isEmpty();
        assertThat(queue.status().drained()).isTrue();
      }
      assertOnlyTheFileIsLeft();
    }

    @Test
    @DisplayName("not by a crash after it was noted that it would be, and is counted once")
    void crashBeforeRenaming() throws IOException {
      giveUp(folder, "first", "second", "third");
      folder.publish(List.of(job("first"), job("second")));
      JobQueue queue = folder.open();
      completeAll(queue);
      QueueFolder crashed = folder.copied();
      queue.close();
      copyJournalTo(crashed);

      folder = crashed;
      assertThat(folder.added()).exists();
      folder.publish(List.of(job("third")));
      try (JobQueue again = folder.open()) {
        assertThat(again.status().failed()).isEqualTo(1);
        assertThat(ids(completeAll(again))).containsExactly("third");
        assertThat(again.status()).isEqualTo(new QueueStatus(0, 0, 3, 0, 0, 1, true));
      }
      assertOnlyTheFileIsLeft();
      assertThat(status()).isEqualTo(new QueueStatus(0, 0, 3, 0, 0, 1, true));
    }

    @Test
    @DisplayName("by the next run where a crash came after it was renamed, new jobs or not")
    void crashAfterRenaming() throws IOException {
      for (boolean withJournal : new boolean[] {true, false}) {
        giveUp(folder, "first", "second", "third");
        folder.publish(List.of(job("first")));
        JobQueue queue = folder.open();
        completeAll(queue);
        QueueFolder crashed = folder.copied();
        queue.close();
        copyJournalTo(crashed);
        Files.move(crashed.added(), removed(crashed));
        if (!withJournal) {
          Files.delete(crashed.addedJournal());
        }

        folder = crashed;
        folder.publish(List.of(job("first"), job("second")));
        try (JobQueue again = folder.open()) {
          assertThat(removed(folder)).doesNotExist();
          assertThat(ids(completeAll(again))).containsExactly("first", "second");
          assertThat(again.status()).isEqualTo(new QueueStatus(0, 0, 3, 0, 0, 1, true));
        }
        assertOnlyTheFileIsLeft();
        folder = new QueueFolder(Files.createTempDirectory(temp, "next"), "orders.csv").write(ROWS);
      }
    }

    private void copyJournalTo(QueueFolder crashed) throws IOException {
      Files.copy(folder.journal(), crashed.journal(), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path removed(QueueFolder folder) {
      return folder.added().resolveSibling("orders.csv.added.removed");
    }
  }

  @Nested
  @DisplayName("stands in nobody's way")
  class InNobodysWay {
    @Test
    @DisplayName("where it cannot be taken up: the file itself is delivered")
    void unusable() throws IOException {
      try (JobQueue queue = folder.open()) {
        assertThat(ids(claim(queue, 1))).containsExactly("first");
        Files.writeString(folder.addedJournal(), "mine");
        folder.publish(jobs(0, 1));

        assertThat(ids(claim(queue, 1))).containsExactly("second");
        assertThat(ids(claim(queue, 1))).containsExactly("third");
        assertThatThrownBy(() -> claim(queue, 1))
            .isInstanceOf(AdapterException.class)
            .hasMessageStartingWith(folder.added() + ": its journal ")
            .hasMessageContaining("is none that Hookline wrote");
        assertThat(queue.status().drained()).isFalse();

        Files.delete(folder.addedJournal());
        assertThat(ids(claimAll(queue))).containsExactly("again-0");
      }
    }

    @Test
    @DisplayName(
        "where it is removed by hand under way: the file itself is delivered, and it is told")
    void removedByHand() throws IOException {
      folder.publish(jobs(0, 1));
      try (JobQueue queue = folder.open()) {
        List<Claim> again = claim(queue, 1);
        Files.delete(folder.added());

        assertThat(ids(claim(queue, 1))).containsExactly("first");
        assertThat(complete(queue, again)).isEmpty();
        assertThat(ids(claim(queue, 9))).containsExactly("second", "third");
        assertThatThrownBy(() -> claim(queue, 1))
            .hasMessage(
                folder.added()
                    + ": the file was removed while it was delivered; no more of it is sent, what"
                    + " is under way is recorded; put the old file back and run again");
      }
      assertThat(folder.events(Trouble.class)).isEmpty();
    }

    @Test
    @DisplayName("where it was removed by hand between two runs: its journal is kept aside")
    void removedByHandBetweenRuns() throws IOException {
      giveUp(folder, "first");
      folder.publish(jobs(0, 2));
      try (JobQueue queue = folder.open()) {
        complete(queue, claim(queue, 1));
      }
      Files.delete(folder.added());

      assertThat(status()).isEqualTo(new QueueStatus(0, 0, 2, 1, 0, 1, true));
      assertThat(temp.resolve("orders.csv.added.journal.1")).exists();
      folder.publish(jobs(1, 1));
      try (JobQueue queue = folder.open()) {
        assertThat(ids(completeAll(queue))).containsExactly("again-1");
      }
    }

    @Test
    @DisplayName("where its journal cannot be written, since that of the file is")
    void ownJournal() throws IOException {
      folder.publish(jobs(0, 1));
      try (JobQueue queue = folder.open()) {
        List<Claim> claims = claimAll(queue);
        assertThat(ids(claims)).containsExactly("again-0", "first", "second", "third");
        folder.disk().full("added.journal");
        assertThatThrownBy(() -> complete(queue, claims))
            .hasMessageStartingWith(folder.added() + ": its journal cannot be written");
        assertThat(queue.status().processing()).isEqualTo(1);
        assertThat(queue.status().complete()).isEqualTo(3);
        folder.disk().full(false);
        assertThat(complete(queue, claims)).isEmpty();
        assertThat(queue.status().complete()).isEqualTo(4);
      }
    }
  }

  private void assertOnlyTheFileIsLeft() {
    try (Stream<Path> files = Files.list(folder.file().getParent())) {
      assertThat(files.filter(Files::isRegularFile).map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("orders.csv", "orders.csv.journal");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What a run counts that finds nothing to do. */
  private QueueStatus status() {
    try (JobQueue queue = folder.open()) {
      assertThat(claimAll(queue)).isEmpty();
      return queue.status();
    }
  }

  /** Delivers all that is there but gives up on {@code ids}. */
  static void giveUp(QueueFolder folder, String... ids) {
    try (JobQueue queue = folder.open()) {
      for (Claim claim : claimAll(queue)) {
        boolean givesUp = List.of(ids).contains(claim.job().id().value());
        queue.settle(List.of(givesUp ? new GiveUp(claim, "no", "never") : new Complete(claim)));
      }
    }
  }
}
