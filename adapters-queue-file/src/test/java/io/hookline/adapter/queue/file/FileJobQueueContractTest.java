package io.hookline.adapter.queue.file;

import io.hookline.job.Headers;
import io.hookline.job.HttpMethod;
import io.hookline.job.JobId;
import io.hookline.job.Payload;
import io.hookline.job.Request;
import io.hookline.port.JobQueue;
import io.hookline.port.NewJob;
import io.hookline.testkit.queue.JobQueueContract;
import io.hookline.testkit.queue.QueuedJob;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

  @Nested
  @DisplayName("with all jobs sent again")
  class SentAgain extends WithRedriven {
    SentAgain() {
      super(Integer.MAX_VALUE);
    }
  }

  @Nested
  @DisplayName("with one job sent again and the others from the file")
  class Both extends WithRedriven {
    Both() {
      super(1);
    }
  }

  private static final String OBJECT =
      "{\"id\":\"%s\",\"url\":\"%s\",\"body\":{\"Number\":\"%d\"}}";

  private static String lines(List<QueuedJob> jobs, String format, String between) {
    return jobs.stream()
        .map(job -> format.formatted(job.id(), job.url(), job.number()))
        .collect(Collectors.joining(between));
  }

  /** The first so many jobs stand in FILE.redriven, the others in FILE. */
  abstract static class WithRedriven extends Contract {
    private final int redriven;

    WithRedriven(int redriven) {
      super("jobs.csv", jobs -> "ID,URL,NUMBER\n" + lines(jobs, "%s,%s,%d", "\n"));
      this.redriven = redriven;
    }

    @Override
    protected void add(List<QueuedJob> jobs) {
      int count = Math.min(redriven, jobs.size());
      super.add(jobs.subList(count, jobs.size()));
      folder().publish(jobs.subList(0, count).stream().map(WithRedriven::again).toList());
    }

    private static NewJob again(QueuedJob job) {
      Request request =
          new Request(HttpMethod.POST, job.url(), Headers.JSON, Payload.of(job.body()));
      return new NewJob(new JobId(job.id()), request, Optional.empty());
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
