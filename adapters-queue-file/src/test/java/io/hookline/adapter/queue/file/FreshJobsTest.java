package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.claim;
import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static io.hookline.adapter.queue.file.Claiming.complete;
import static io.hookline.adapter.queue.file.Claiming.completeAll;
import static io.hookline.adapter.queue.file.Claiming.ids;
import static io.hookline.adapter.queue.file.NewJobs.fresh;
import static io.hookline.adapter.queue.file.NewJobs.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.AdapterException;
import io.hookline.port.Claim;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import io.hookline.port.QueueStatus;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Fresh jobs that are added to a queue file")
class FreshJobsTest {
  @TempDir private Path temp;
  private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

  @BeforeEach
  void prepare() {
    folder = new QueueFolder(temp, "orders.csv").write("ID,URL\nfirst,http://a/\n");
  }

  @ParameterizedTest
  @CsvSource({"new.csv,URL", "new.txt,URL", "new.json,[]", "new.ndjson,''", "new.jsonl,''"})
  @DisplayName("make a file that is not there yet, which can be delivered, again and again")
  void makeFile(String name, String text) {
    folder = new QueueFolder(temp, name);
    assertThat(publish(fresh("a"))).isEqualTo(1);
    assertThat(folder.file()).content().isEqualToIgnoringNewLines(text);

    try (JobQueue queue = folder.open()) {
      assertThat(ids(completeAll(queue))).containsExactly("a");
      assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 1, 0, 0, 1, true));
    }
    assertThat(publish(fresh("b"))).isEqualTo(1);
    try (JobQueue queue = folder.open()) {
      assertThat(ids(completeAll(queue))).containsExactly("b");
    }
    try (JobQueue queue = folder.open()) {
      assertThat(claimAll(queue)).isEmpty();
      assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 2, 0, 0, 1, true));
      assertThat(folder.inspect().overview().counts()).isEqualTo(queue.status());
    }
  }

  @Test
  @DisplayName("are refused in one line where the name of such a file does not tell its format")
  void unknownFormat() {
    folder = new QueueFolder(temp, "orders");
    assertThatThrownBy(() -> publish(fresh("a")))
        .isInstanceOf(AdapterException.class)
        .hasMessage(
            folder.file()
                + ": no such queue file, and its name does not tell the format of a new one; let it"
                + " end with .csv, .json or .ndjson, or make the file first");
    assertThat(folder.file()).doesNotExist();
  }

  @Test
  @DisplayName("are refused in one line where there is no folder, or one in place of the file")
  void noFolder() {
    folder = new QueueFolder(temp.resolve("none"), "orders.csv");
    assertThatThrownBy(() -> publish(fresh("a")))
        .isInstanceOf(AdapterException.class)
        .hasMessageContaining("orders.csv.added: cannot be written (no such file or folder)");
    folder = new QueueFolder(temp);
    assertThatThrownBy(() -> publish(fresh("a")))
        .isInstanceOf(AdapterException.class)
        .hasMessage(temp + ": it is no file but a folder or a device");
  }

  @Test
  @DisplayName("are not counted as what was given up on and is sent again")
  void makeNothingGood() {
    AddedTest.giveUp(folder, "first");
    publish(fresh("a"), fresh("b"));
    try (JobQueue queue = folder.open()) {
      List<Claim> claims = claimAll(queue);
      assertThat(queue.status().failed()).isEqualTo(1);
      complete(queue, claims.subList(0, 1));
    }
    try (JobQueue queue = folder.open()) {
      assertThat(queue.status().failed()).isEqualTo(1);
      folder.publish(List.of(job("first")));
      completeAll(queue);
      assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 3, 0, 0, 1, true));
    }
    try (JobQueue queue = folder.open()) {
      assertThat(claimAll(queue)).isEmpty();
      assertThat(queue.status()).isEqualTo(new QueueStatus(0, 0, 3, 0, 0, 1, true));
    }
  }

  @Test
  @DisplayName("that only speak of a dead letter are fresh all the same")
  void lookAlike() {
    AddedTest.giveUp(folder, "first");
    String letter = "\"dead_letter\":\"" + new UUID(1, 2) + "\"}";
    Request request =
        new Request(HttpMethod.POST, NewJobs.URL, Headers.NONE, Payload.of("{\"a\":1," + letter));
    publish(new NewJob(new JobId("a"), request, Optional.empty()));
    try (JobQueue queue = folder.open()) {
      completeAll(queue);
      assertThat(queue.status().failed()).isEqualTo(1);
    }
    assertThat(folder.inspect().overview().counts().failed()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders.csv", "orders.ndjson", "orders.json"})
  @DisplayName("P4 are not added where a row of the file has their id, delivered or not")
  void rowsOfFile(String name) {
    String text =
        switch (name) {
          case "orders.csv" -> "URL,ID\nhttp://a/,\"x\"\"1\"\nhttp://a/,\nhttp://a/,last\nno,bad\n";
          case "orders.ndjson" ->
              """
              {"url":"http://a/","id":"x\\u00221"}
              {"url":"http://a/","body":{"id":"inner"}}
              {"url":"http://a/","id":"last"}
              """;
          default ->
              "[{\"url\":\"http://a/\",\"id\":\"x\\\"1\"},{\"id\":\"last\",\"url\":\"http://a/\"}]";
        };
    folder = new QueueFolder(temp, name).write(text);
    assertThat(publish(fresh("x\"1"), fresh("last"), fresh("inner"), fresh("bad"))).isEqualTo(2);

    try (JobQueue queue = folder.open()) {
      completeAll(queue);
    }
    assertThat(publish(fresh("x\"1"), fresh("last"))).isZero();
  }

  @Test
  @DisplayName("P4 are not added where a row was appended to the file meanwhile, by one publisher")
  void appendedRow() {
    try (JobPublisher publisher = folder.publisher()) {
      assertThat(publisher.publish(folder.ref(), List.of(fresh("a")))).isEqualTo(1);
      folder.append("second,http://a/\n");
      assertThat(publisher.publish(folder.ref(), List.of(fresh("second"), fresh("b"))))
          .isEqualTo(1);
    }
  }

  @Test
  @DisplayName("P4 are added again once all were settled and the file beside was removed")
  void windowEnds() {
    try (JobPublisher publisher = folder.publisher()) {
      for (int round = 0; round < 4; round++) {
        assertThat(publisher.publish(folder.ref(), List.of(fresh("a"), fresh("b")))).isEqualTo(2);
        assertThat(publisher.publish(folder.ref(), List.of(fresh("b"), fresh("a")))).isZero();
        try (JobQueue queue = folder.open()) {
          completeAll(queue);
        }
        assertThat(folder.added()).doesNotExist();
      }
    }
  }

  @Test
  @DisplayName("P4 that could not be written can be added later, and those that were are known")
  void fullDisk() {
    try (JobPublisher publisher = folder.publisher()) {
      publisher.publish(folder.ref(), List.of(fresh("a")));
      folder.disk().full(true);
      assertThatThrownBy(() -> publisher.publish(folder.ref(), List.of(fresh("b"), fresh("c"))))
          .isInstanceOf(AdapterException.class);
      folder.disk().full(false);
      assertThat(publisher.publish(folder.ref(), List.of(fresh("a"), fresh("b"), fresh("c"))))
          .as("the first half was written, which is a row")
          .isEqualTo(1);
    }
    try (JobQueue queue = folder.open()) {
      assertThat(ids(claimAll(queue))).containsExactly("a", "b", "c", "first");
    }
  }

  @Test
  @DisplayName("P4 from many processes at once are added once each")
  void manyProcesses() throws Exception {
    List<OtherProcess> others = new ArrayList<>();
    try {
      for (int i = 0; i < 3; i++) {
        others.add(OtherProcess.adding(folder.file()));
      }
      for (OtherProcess other : others) {
        assertThat(other.nextLine()).isEqualTo("added");
      }
    } finally {
      others.forEach(OtherProcess::close);
    }
    try (JobQueue queue = folder.open()) {
      assertThat(ids(completeAll(queue)))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(0, OtherProcess.ADDED)
                  .mapToObj(i -> i == OtherProcess.ADDED ? "first" : "fresh-" + i)
                  .toList());
      assertThat(queue.status().rejected()).isZero();
    }
  }

  @Test
  @DisplayName("are taken up by a worker soon, though the file has rows enough")
  void busyWorker() {
    folder.write("ID,URL\n" + "x,http://a/\n".repeat(1_000));
    try (JobQueue queue = folder.watch()) {
      assertThat(ids(claim(queue, 1))).containsExactly("x");
      publish(fresh("urgent"));
      folder.pass(Duration.ofMillis(200));
      assertThat(ids(claim(queue, 1))).containsExactly("urgent");
    }
  }

  private int publish(NewJob... jobs) {
    try (JobPublisher publisher = folder.publisher()) {
      return publisher.publish(folder.ref(), List.of(jobs));
    }
  }
}
