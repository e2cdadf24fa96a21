package com.example.directory;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.port.JobQueue;
import io.hookline.spi.AdapterContext;
import io.hookline.spi.AdapterFactory;
import io.hookline.spi.AdapterProvider;
import io.hookline.spi.Key;
import io.hookline.spi.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes a queue of a directory: {@code queue.type: directory}. */
public final class DirectoryQueueProvider implements AdapterProvider<JobQueue> {
  private static final Key<Path> PATH =
      Key.path("queue.directory.path", "the folder that jobs are dropped into, one file each");

  private static final Key<Duration> POLL =
      Key.duration("queue.directory.poll", "200ms", "how often to look for new files");

  @Override
  public Class<JobQueue> port() {
    return JobQueue.class;
  }

  @Override
  public String type() {
    return "directory";
  }

  @Override
  public List<Key<?>> keys() {
    return List.of(PATH, POLL);
  }

  @Override
  public AdapterFactory<JobQueue> configure(Settings settings) {
    Duration poll = settings.get(POLL);
    if (!poll.isPositive()) {
      settings.problem(POLL, "must be longer than nothing");
    }
    Path path = settings.get(PATH);
    return context -> open(path, poll, context);
  }

  private static JobQueue open(Path path, Duration poll, AdapterContext context) {
    JobQueue queue = new DirectoryQueue(Spool.open(path), poll, context);
    String reader = "Jackson " + PackageVersion.VERSION;
    context.events().on(new Notice("jobs come from " + queue.ref() + ", read by " + reader));
    return queue;
  }
}
