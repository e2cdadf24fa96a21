package io.hookline.adapter.queue.file;

import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobQueue;
import io.hookline.port.QueueInspector;
import io.hookline.testkit.queue.QueueInspectorContract;
import io.hookline.testkit.queue.QueuedJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The inspector of queue files keeps the contract")
class FileQueueInspectorContractTest {

  @Nested
  @DisplayName("with jobs in a CSV file")
  class Csv extends Contract {
    Csv() {
      super("jobs.csv", "ID,URL,NUMBER\n", job -> Rows.csv(job) + "\n");
    }
  }

  @Nested
  @DisplayName("with jobs in an NDJSON file")
  class Ndjson extends Contract {
    Ndjson() {
      super("jobs.ndjson", "", job -> Rows.json(job) + "\n");
    }
  }

  @Nested
  @DisplayName("with jobs that are added beside the file")
  class Added extends Contract {
    Added() {
      super("jobs.csv", "URL\n", _ -> "");
    }

    @Override
    protected void add(List<QueuedJob> jobs) {
      super.add(List.of());
      folder().publish(jobs.stream().map(Rows::fresh).toList());
    }
  }

  abstract static class Contract extends QueueInspectorContract {
    private final String name;
    private final String header;
    private final Function<QueuedJob, String> row;
    private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

    Contract(String name, String header, Function<QueuedJob, String> row) {
      this.name = name;
      this.header = header;
      this.row = row;
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
      if (!Files.exists(folder.file())) {
        folder.write(header);
      }
      jobs.forEach(job -> folder.append(row.apply(job)));
    }

    @Override
    protected JobQueue open(WorkerIdentity worker) {
      return folder.watch(worker);
    }

    @Override
    protected QueueInspector openInspector() {
      return folder.inspect();
    }

    @Override
    protected boolean takesManyWorkers() {
      return false;
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

    @Override
    protected boolean drains() {
      return false;
    }
  }
}
