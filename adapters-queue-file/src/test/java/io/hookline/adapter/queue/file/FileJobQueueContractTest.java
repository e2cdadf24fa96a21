package io.hookline.adapter.queue.file;

import io.hookline.port.JobQueue;
import io.hookline.testkit.queue.JobQueueContract;
import io.hookline.testkit.queue.QueuedJob;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file queue keeps the contract")
class FileJobQueueContractTest {

  @Nested
  @DisplayName("with CSV")
  class Csv extends Contract {
    Csv() {
      super("jobs.csv", jobs -> "ID,URL,NUMBER\n" + lines(jobs, "%s,%s,%d", "\n"));
    }
  }

  @Nested
  @DisplayName("with NDJSON")
  class Ndjson extends Contract {
    Ndjson() {
      super("jobs.ndjson", jobs -> lines(jobs, OBJECT, "\n"));
    }
  }

  @Nested
  @DisplayName("with a JSON array")
  class Json extends Contract {
    Json() {
      super("jobs.json", jobs -> "[\n  " + lines(jobs, OBJECT, ",\n  ") + "\n]\n");
    }
  }

  private static final String OBJECT =
      "{\"id\":\"%s\",\"url\":\"%s\",\"body\":{\"Number\":\"%d\"}}";

  private static String lines(List<QueuedJob> jobs, String format, String between) {
    return jobs.stream()
        .map(job -> format.formatted(job.id(), job.url(), job.number()))
        .collect(Collectors.joining(between));
  }

  abstract static class Contract extends JobQueueContract {
    private final String name;
    private final Function<List<QueuedJob>, String> text;
    private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

    Contract(String name, Function<List<QueuedJob>, String> text) {
      this.name = name;
      this.text = text;
    }

    @BeforeEach
    void prepare(@TempDir Path temp) {
      folder = new QueueFolder(temp, name);
    }

    @Override
    protected void add(List<QueuedJob> jobs) {
      folder.write(text.apply(jobs));
    }

    @Override
    protected JobQueue open() {
      return folder.open();
    }

    @Override
    protected void pass(Duration time) {
      folder.clock().pass(time);
    }

    @Override
    protected Instant now() {
      return folder.clock().instant();
    }

    @Override
    protected void breakStore(boolean broken) {
      folder.disk().full(broken);
    }
  }
}
