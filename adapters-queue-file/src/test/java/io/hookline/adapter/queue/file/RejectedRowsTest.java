package io.hookline.adapter.queue.file;

import static io.hookline.adapter.queue.file.Claiming.claim;
import static io.hookline.adapter.queue.file.Claiming.claimAll;
import static io.hookline.adapter.queue.file.Claiming.completeAll;
import static io.hookline.adapter.queue.file.Claiming.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.AdapterException;
import io.hookline.port.JobQueue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Rows that are no jobs")
class RejectedRowsTest {
  private static final String ROWS =
      "URL, N\r\nhttp://a/,1\r\n\"\",\"a\r\nb\"\r\nhttp://a/,2\r\nhttp://a/,\"x\r\nftp://a/,y\r\n";

  @TempDir private Path temp;
  private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

  @BeforeEach
  void prepare() {
    folder = new QueueFolder(temp, "orders.csv").write(ROWS);
  }

  @Test
  @DisplayName("are told with their place and reason, and counted; all others go on")
  void tells() {
    try (JobQueue queue = folder.open()) {
      assertThat(lines(completeAll(queue))).containsExactly(2L, 5L);

      assertThat(folder.events(Rejected.class))
          .extracting(rejected -> rejected.origin() + ": " + rejected.reason())
          .containsExactly(
              folder.file() + ":3: it has no URL",
              folder.file()
                  + ":6: a quoted field does not end with a quote before a comma or a line end",
              folder.file() + ":7: its URL does not begin with http:// or https://");
      assertThat(queue.status().rejected()).isEqualTo(3);
      assertThat(queue.status().drained()).isTrue();
    }
  }

  @Test
  @DisplayName("are copied as they stand, with the reason, under the header")
  void copies() {
    try (JobQueue queue = folder.open()) {
      completeAll(queue);
    }

    assertThat(folder.rejected())
        .hasContent(
            """
            URL, N
            # FILE:3: it has no URL
            "","a\r
            b"
            # FILE:6: a quoted field does not end with a quote before a comma or a line end
            http://a/,"x
            # FILE:7: its URL does not begin with http:// or https://
            ftp://a/,y
            """
                .replace("FILE", folder.file().toString()));
  }

  @Test
  @DisplayName("are counted by a second run, and neither told nor copied again")
  void secondRun() throws IOException {
    try (JobQueue queue = folder.open()) {
      completeAll(queue);
    }
    byte[] copied = Files.readAllBytes(folder.rejected());

    try (JobQueue queue = folder.open()) {
      assertThat(claimAll(queue)).isEmpty();
      assertThat(queue.status().rejected()).isEqualTo(3);
      assertThat(queue.status().drained()).isTrue();
    }
    assertThat(folder.events(Rejected.class)).hasSize(3);
    assertThat(folder.rejected()).hasBinaryContent(copied);
  }

  @Test
  @DisplayName("that are appended later are added to the copies")
  void laterRows() {
    try (JobQueue queue = folder.open()) {
      completeAll(queue);
    }
    folder.append("x\n");
    try (JobQueue queue = folder.open()) {
      completeAll(queue);
      assertThat(queue.status().rejected()).isEqualTo(4);
    }
    assertThat(folder.rejected())
        .content()
        .startsWith("URL, N\n# ")
        .endsWith("# " + folder.file() + ":8: it has 1 column, the header row has 2 columns\nx\n")
        .containsOnlyOnce("URL, N");
  }

  @Test
  @DisplayName("make no file where there are none")
  void none() {
    folder.write("URL\nhttp://a/\n");
    try (JobQueue queue = folder.open()) {
      completeAll(queue);
    }
    assertThat(folder.rejected()).doesNotExist();
  }

  @Test
  @DisplayName("are kept whole where the disk is full for a while, and no row is passed over")
  void fullDisk() throws IOException {
    try (JobQueue queue = folder.open()) {
      folder.disk().full(true);
      assertThat(lines(claim(queue, 9))).containsExactly(2L, 5L);
      assertThatThrownBy(() -> claim(queue, 9))
          .isInstanceOf(AdapterException.class)
          .hasMessage(
              "%s: cannot keep the rejected rows of %s (No space left on device); no more rows are"
                      .formatted(folder.rejected(), folder.file())
                  + " taken up before they are kept");
      assertThat(queue.status().drained()).isFalse();
      folder.disk().full(false);
      assertThat(claim(queue, 9)).isEmpty();
      assertThat(queue.status().rejected()).isEqualTo(3);
    }
    assertThat(Files.readAllLines(folder.rejected())).hasSize(8);
    assertThat(folder.events(Rejected.class)).hasSize(3);
  }

  @Test
  @DisplayName("that could not be kept before the queue was closed are told by the next run")
  void fullDiskAtTheEnd() {
    try (JobQueue queue = folder.open()) {
      claim(queue, 9);
      folder.disk().full(true);
    }
    assertThat(folder.events(Trouble.class)).hasSize(1);
    folder.disk().full(false);
    try (JobQueue queue = folder.open()) {
      completeAll(queue);
      assertThat(queue.status().rejected()).isEqualTo(3);
    }
    assertThat(folder.events(Rejected.class)).hasSize(6);
    assertThat(folder.rejected()).content().containsOnlyOnce("ftp://a/");
  }

  @Test
  @DisplayName("cost no memory, however many there are, and none is missed")
  void many() throws IOException {
    int count = 5000;
    folder.write("URL\n" + "ftp://a/\n".repeat(count) + "http://a/\n");
    try (JobQueue queue = folder.open()) {
      assertThat(lines(completeAll(queue))).containsExactly(count + 2L);
      assertThat(queue.status().rejected()).isEqualTo(count);
    }
    assertThat(Files.readAllLines(folder.rejected())).hasSize(1 + 2 * count);
  }

  @Test
  @DisplayName("are copied byte for byte where they are no text")
  void bytes() throws IOException {
    QueueFolder lines = new QueueFolder(temp, "a.ndjson");
    byte[] row = "{\"url\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    lines.write(row);
    try (JobQueue queue = lines.open()) {
      assertThat(claimAll(queue)).isEmpty();
    }
    byte[] copied = Files.readAllBytes(lines.rejected());
    assertThat(copied).endsWith('\n').containsSequence(row);
    assertThat(new String(copied, StandardCharsets.ISO_8859_1))
        .startsWith("# " + lines.file() + ":1: it is not valid UTF-8: save the file as UTF-8\n");
  }
}
