package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.LEASE;
import static io.hookline.adapter.queue.file.Claiming.claim;
import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static io.hookline.adapter.queue.file.Claiming.complete;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("How often jobs were received")
class ReceivedCountsTest {
  private static final String ROWS = "URL,N\nhttp://a/,1\nhttp://a/,2\nhttp://a/,3\n";

  @TempDir private Path temp;
  private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

  @BeforeEach
  void prepare() {
    folder = new QueueFolder(temp, "orders.csv").write(ROWS);
  }

  @Test
  @DisplayName("costs no job wherever the record of it is cut off or damaged")
  void everyCut() throws IOException {
    try (JobQueue _ = claimedTwice()) {
      byte[] claims = Files.readAllBytes(folder.claims());
      for (int length = 0; length < claims.length; length++) {
        Files.write(folder.claims(), Arrays.copyOf(claims, length));
        assertThat(receivedByTheNext()).hasSize(3).allMatch(times -> times >= 1 && times <= 3);
      }
      Files.write(folder.claims(), claims);
      assertThat(receivedByTheNext()).containsExactly(3, 3, 3);
    }
  }

  private JobQueue claimedTwice() {
    JobQueue queue = folder.open();
    claimAll(queue);
    folder.pass(LEASE);
    claimAll(queue);
    return queue;
  }

  /** By the process that comes after one that was killed now. */
  private List<Integer> receivedByTheNext() {
    try (JobQueue next = folder.copied().open()) {
      return claimAll(next).stream().map(Claim::received).toList();
    }
  }

  @Test
  @DisplayName("is kept beside the journal, and nothing of it where no job was left hanging")
  void orderlyEnd() {
    try (JobQueue queue = folder.open()) {
      assertThat(folder.claims()).doesNotExist();
      List<Claim> claims = claimAll(queue);
      assertThat(folder.claims()).exists();
      complete(queue, claims.subList(0, 1));
    }
    assertThat(folder.claims()).doesNotExist();
    try (JobQueue queue = folder.open()) {
      assertThat(claimAll(queue)).extracting(Claim::received).containsExactly(1, 1);
    }
  }

  @Test
  @DisplayName("is kept over a queue that is closed in good order, the last time aside")
  void earlierTimes() {
    claimedTwice().close();
    folder.open().close();

    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claimAll(queue);
      assertThat(claims).extracting(Claim::received).containsExactly(2, 2, 2);
      queue.settle(claims.stream().map(claim -> new Release(claim, folder.now())).toList());
    }
    try (JobQueue queue = folder.open()) {
      assertThat(claimAll(queue)).extracting(Claim::received).containsExactly(2, 2, 2);
    }
  }

  @Test
  @DisplayName("is forgotten with the journal by a restart")
  void restart() {
    claimedTwice().close();
    try (JobQueue queue = folder.restart()) {
      assertThat(claimAll(queue)).extracting(Claim::received).containsOnly(1);
    }
  }

  @Test
  @DisplayName("is told once where it cannot be recorded, and the jobs go on")
  void failure() throws IOException {
    try (JobQueue queue = folder.open()) {
      Files.createDirectory(folder.claims());
      assertThat(claim(queue, 1)).hasSize(1);
      assertThat(claim(queue, 1)).hasSize(1);
      assertThat(folder.events(Trouble.class))
          .containsExactly(
              new Trouble(
                  folder.file()
                      + ": how often its jobs are taken up cannot be recorded (Is a directory);"
                      + " they are delivered all the same"));
      Files.delete(folder.claims());
      assertThat(claim(queue, 1)).hasSize(1);
      assertThat(folder.claims()).exists();
    }
  }

  @Test
  @DisplayName("is never recorded in a file that is none of ours")
  void otherFile() throws IOException {
    Files.writeString(folder.claims(), "mine");
    assertThatThrownBy(folder::open)
        .hasMessageStartingWith(
            folder.file() + ": how often its jobs are taken up is to be recorded")
        .hasMessageContaining("which is a file that Hookline did not write");
    Files.delete(folder.claims());
    Files.createDirectory(folder.claims());
    assertThatThrownBy(folder::open)
        .hasMessage(
            folder.file() + ": cannot use " + folder.claims().toRealPath() + " (Is a directory)");
  }

  @Test
  @DisplayName("takes little room, however often jobs are claimed, and is right all the same")
  void staysSmall() throws IOException {
    int rows = 20_000;
    String text =
        IntStream.range(0, rows).mapToObj(i -> "http://a/," + i).collect(Collectors.joining("\n"));
    folder.write("URL,N\n" + text);
    try (JobQueue queue = folder.open()) {
      for (int round = 1; round <= 60; round++) {
        assertThat(queue.claim(rows, LEASE, Duration.ZERO)).hasSize(rows);
        folder.pass(LEASE);
      }
      assertThat(Files.size(folder.claims())).isLessThan(5 << 20);
      assertThat(receivedByTheNext()).isEqualTo(Collections.nCopies(rows, 61));
    }
  }
}
