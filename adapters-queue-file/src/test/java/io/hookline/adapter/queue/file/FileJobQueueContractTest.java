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
      super("jobs.csv", jobs -> "ID,URL,NUMBER\n" + lines(jobs, Rows::csv, "\n"));
    }
  }

  @Nested
  @DisplayName("with NDJSON")
  class Ndjson extends Contract {
    Ndjson() {
      super("jobs.ndjson", jobs -> lines(jobs, Rows::json, "\n"));
    }
  }

  @Nested
  @DisplayName("with a JSON array")
  class Json extends Contract {
    Json() {
      super("jobs.json", jobs -> "[\n  " + lines(jobs, Rows::json, ",\n  ") + "\n]\n");
    }
  }

  @Nested
  @DisplayName("with all jobs added beside the file")
  class AllAdded extends WithAdded {
    AllAdded() {
      super(Integer.MAX_VALUE);
    }
  }

  @Nested
  @DisplayName("with one job added and the others from the file")
  class Both extends WithAdded {
    Both() {
      super(1);
    }
  }

  private static String lines(
      List<QueuedJob> jobs, Function<QueuedJob, String> row, String between) {
    return jobs.stream().map(row).collect(Collectors.joining(between));
  }

  /** The first so many jobs stand in FILE.added, the others in FILE. */
  abstract static class WithAdded extends Contract {
    private final int added;

    WithAdded(int added) {
      super("jobs.csv", jobs -> "ID,URL,NUMBER\n" + lines(jobs, Rows::csv, "\n"));
      this.added = added;
    }

    @Override
    protected void add(List<QueuedJob> jobs) {
      int count = Math.min(added, jobs.size());
      super.add(jobs.subList(count, jobs.size()));
      folder().publish(jobs.subList(0, count).stream().map(Rows::fresh).toList());
    }
  }

  abstract static class Contract extends JobQueueContract {
    private final String name;
    private final Function<List<QueuedJob>, String> text;
    private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

    Contract(String name, Function<List<QueuedJob>, String> text) {
      this.name = name;
      this.text = text;
    }

    QueueFolder folder() {
      return folder;
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

    /** What it leaves behind is what stands on the disk, which is all that the next one gets. */
    @Override
    protected void kill(JobQueue queue) {
      folder = folder.copied();
    }

    @Override
    protected void pass(Duration time) {
      folder.pass(time);
    }

    @Override
    protected Instant now() {
      return folder.now();
    }

    @Override
    protected void breakStore(boolean broken) {
      folder.disk().full(broken);
    }
  }
}
