package com.example.directory;

import io.hookline.job.WorkerIdentity;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import io.hookline.testkit.queue.JobQueueContract;
import io.hookline.testkit.queue.ManualClock;
import io.hookline.testkit.queue.QueuedJob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A directory as a queue keeps the contract of all queues")
class DirectoryQueueContractTest extends JobQueueContract {
  private final ManualClock clock = new ManualClock(Instant.parse("2026-01-02T03:04:05Z"));
  private final AdapterContext context =
      new AdapterContext(new WorkerIdentity("test", "localhost", 1), clock, clock, _ -> {});

  @TempDir private Path folder;

  @Override
  protected void add(List<QueuedJob> jobs) {
    jobs.forEach(job ->
        write(job.id() + ".json", "{\"url\":\"%s\",\"body\":%s}".formatted(job.url(), job.body())));
  }

  @Override
  protected JobQueue open() {
    return new DirectoryQueue(Spool.open(folder), Duration.ofMillis(5), context);
  }

  /** All that must outlive the process is on disk at any moment: a close adds nothing to it. */
  @Override
  protected void kill(JobQueue queue) {
    queue.close();
  }

  @Override
  protected void pass(Duration time) {
    clock.pass(time);
  }

  @Override
  protected Instant now() {
    return clock.instant();
  }

  /** As if the disk were not mounted. */
  @Override
  protected void breakStore(boolean broken) {
    Path here = folder.resolve(".work");
    Path away = folder.resolve("away");
    move(broken ? here : away, broken ? away : here);
  }

  @Override
  protected boolean drains() {
    return false;
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static void move(Path from, Path to) {
    try {
      if (Files.exists(from)) {
        Files.move(from, to);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
