package io.hookline.app.command;

import io.hookline.app.receiver.ReceivedRequest;
import io.hookline.app.receiver.Receiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A folder with a queue file, of which three jobs were given up on. */
@Timeout(60)
abstract class DlqHarness {
  private static final Pattern UUID = Pattern.compile("\"uuid\":\"([^\"]+)\"");

  @TempDir Path folder = Path.of("");
  Path file = Path.of("");
  CommandLineRun hookline = new CommandLineRun(Path.of(""));
  final Queue<ReceivedRequest> received = new ConcurrentLinkedQueue<>();
  final Receiver receiver = Receiver.open("127.0.0.1", 0, InstantSource.system(), received::add);

  /** Letter 1 is of a receiver that is gone; 2 and 3 of one that fails. */
  @BeforeEach
  void giveUp() throws IOException {
    hookline = new CommandLineRun(folder).with("HOOKLINE_RETRY_PRESET", "none");
    file = folder.toRealPath().resolve("orders.ndjson");
    // One by one: what runs at once ends in any order.
    for (String job : List.of("gone /status/410", "fail-1 /fail?token=s3cret", "fail-2 /fail")) {
      job(job.substring(0, job.indexOf(' ')), job.substring(job.indexOf(' ') + 1));
      hookline.run("run", file.toString());
    }
    received.clear();
  }

  @AfterEach
  void closeReceiver() {
    receiver.close();
  }

  String uuid(int id) {
    String json = hookline.run("dlq", "show", String.valueOf(id), "--json").out();
    return UUID.matcher(json).results().findFirst().orElseThrow().group(1);
  }

  private void job(String id, String path) throws IOException {
    String line =
        """
        {"id":"%s","url":"%s%s","headers":{"Authorization":"Bearer abc","X-Tag":"a"},\
        "body":{"order":1}}
        """
            .formatted(id, receiver.url(), path);
    Files.writeString(file, Files.exists(file) ? Files.readString(file) + line : line);
  }
}
