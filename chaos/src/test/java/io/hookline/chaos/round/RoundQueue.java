package io.hookline.chaos.round;

import io.hookline.port.JobPublisher;
import io.hookline.port.QueueStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Where the jobs of a round wait. */
public interface RoundQueue extends AutoCloseable {

  /** What a worker has to be told of it. */
  Map<String, String> settings();

  /** Puts {@code jobs} on it, all for the receiver at {@code url}. */
  void fill(List<JobSpec> jobs, String url) throws IOException;

  /** What puts jobs on it as the commands do. */
  JobPublisher openPublisher();

  /**
   * What a worker would find that starts now.
   *
   * @param settings those that workers of the round have
   */
  QueueStatus status(Map<String, String> settings) throws IOException;

  /**
   * Whether nothing is left for workers that would wait for more; false where they end by
   * themselves then.
   */
  boolean keepsIdleWorkers();

  @Override
  void close() throws IOException;
}
