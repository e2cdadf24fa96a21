package io.hookline.adapter.queue.file;

import io.hookline.job.QueueRef;
import io.hookline.port.JobPublisher;
import io.hookline.port.JobQueue;
import io.hookline.testkit.queue.JobPublisherContract;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The publisher to queue files keeps the contract")
class FileJobPublisherContractTest {

  @Nested
  @DisplayName("with a CSV file")
  class Csv extends Contract {
    Csv() {
      super("jobs.csv", "URL,NUMBER\n");
    }
  }

  @Nested
  @DisplayName("with an NDJSON file that is empty")
  class Ndjson extends Contract {
    Ndjson() {
      super("jobs.ndjson", "");
    }
  }

  abstract static class Contract extends JobPublisherContract {
    private final String name;
    private final String text;
    private QueueFolder folder = new QueueFolder(Path.of("none"), "none");

    Contract(String name, String text) {
      this.name = name;
      this.text = text;
    }

    @BeforeEach
    void prepare(@TempDir Path temp) {
      folder = new QueueFolder(temp, name).write(text);
    }

    @Override
    protected QueueRef queue() {
      return folder.ref();
    }

    @Override
    protected JobPublisher openPublisher() {
      return folder.publisher();
    }

    @Override
    protected JobQueue openWorker() {
      return folder.watch();
    }
  }
}
