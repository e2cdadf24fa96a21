package io.hookline.chaos.round;

import io.hookline.port.AdapterException;
import io.hookline.port.JobPublisher;
import io.hookline.port.NewJob;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueStatus;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * A queue in a Redis that nobody else uses.
 *
 * @param <S> what serves it
 */
public final class RedisRoundQueue<S extends Closeable> implements RoundQueue {
  private static final String TYPE = "redis";

  private final S server;
  private final String uri;
  private final String uriOfWorkers;
  private final QueueInspector inspector;

  /**
   * Serves workers by {@code server}, which is closed with the queue.
   *
   * @param uri where the harness finds it
   * @param uriOfWorkers where workers find it
   */
  public RedisRoundQueue(S server, String uri, String uriOfWorkers) {
    this.server = server;
    this.uri = uri;
    this.uriOfWorkers = uriOfWorkers;
    inspector = Adapters.open(QueueInspector.class, TYPE, here());
  }

  /** What serves it. */
  public S server() {
    return server;
  }

  @Override
  public Map<String, String> settings() {
    return Map.of(
        "chaos.queue", TYPE,
        "chaos.publisher", TYPE,
        "queue.redis.uri", uriOfWorkers);
  }

  @Override
  public void fill(List<JobSpec> jobs, String url) {
    List<NewJob> accepted = jobs.stream().map(job -> job.toPublish(url)).toList();
    try (JobPublisher publisher = Adapters.open(JobPublisher.class, TYPE, here())) {
      publisher.publish(inspector.ref(), accepted);
    }
  }

  @Override
  public JobPublisher openPublisher() {
    return Adapters.open(
        JobPublisher.class, "chaos", Map.of("chaos.publisher", TYPE, "queue.redis.uri", uri));
  }

  /** More can always come to it; a round ends all the same. */
  @Override
  public QueueStatus status(Map<String, String> settings) {
    QueueStatus now = inspector.overview().counts();
    return new QueueStatus(
        now.pending(),
        now.processing(),
        now.complete(),
        now.failed(),
        now.rejected(),
        now.taken(),
        isEmpty(now));
  }

  @Override
  public boolean keepsIdleWorkers() {
    try {
      return isEmpty(inspector.overview().counts());
    } catch (AdapterException down) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    inspector.close();
    server.close();
  }

  private Map<String, String> here() {
    return Map.of("queue.redis.uri", uri);
  }

  private static boolean isEmpty(QueueStatus status) {
    return status.pending() == 0 && status.processing() == 0;
  }
}
