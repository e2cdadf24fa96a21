package io.hookline.app.config;

import io.hookline.spi.Key;
import io.hookline.spi.ValueTypes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How a worker works and what it leaves on disk. */
public final class WorkerKeys {
  public static final Key<Integer> CONCURRENCY =
      Key.integer(
          "worker.concurrency",
          1,
          100_000,
          "256",
          "jobs under way at once, over all destinations; at most so many are sent twice after a"
              + " crash");

  public static final Key<Optional<String>> NAME =
      Key.optional("worker.name", ValueTypes.TEXT, "the worker's name")
          .otherwise("host-pid")
          .example("mailer-1");

  public static final Key<Path> RUN_DIR =
      Key.of("worker.run-dir", ValueTypes.PATH, "logs", "folder of the PID file and the log");

  public static final Key<Path> LOG_FILE =
      Key.of(
          "worker.log-file",
          ValueTypes.PATH,
          "hookline.log",
          "the log; a relative path counts from worker.run-dir");

  public static final Key<Long> LOG_MAX_SIZE =
      Key.of(
          "worker.log-max-size",
          BoundedSize.type("64KiB", "1024GiB"),
          "64MiB",
          "the log is set aside as FILE.1 and begun anew when it would grow beyond this");

  public static final Key<Integer> LOG_KEEP =
      Key.integer("worker.log-keep", 0, 1000, "5", "how many logs that were set aside are kept");

  public static final Key<Duration> LEASE =
      PositiveDuration.key(
          "worker.lease",
          "60s",
          "how long a job stays reserved for a worker that went silent; longer than http.timeout");

  public static final Key<Integer> MAX_RECEIVED =
      Key.integer(
          "worker.max-received",
          1,
          200,
          "5",
          "a job that was received more often without an outcome, because every worker that had it"
              + " died, goes to the dead letter queue");

  public static final Key<Long> PAYLOAD_BUDGET =
      Key.of(
          "worker.payload-budget",
          BoundedSize.type("1MiB", "1024GiB"),
          "32MiB",
          "bytes of request bodies held in memory at once; fewer jobs are taken when it runs"
              + " short");

  public static final Key<Duration> SHUTDOWN_GRACE =
      Key.duration(
          "worker.shutdown-grace", "20s", "how long calls in flight may take to end on a stop");

  static final List<Key<?>> ALL =
      List.of(
          CONCURRENCY,
          NAME,
          RUN_DIR,
          LOG_FILE,
          LOG_MAX_SIZE,
          LOG_KEEP,
          LEASE,
          MAX_RECEIVED,
          PAYLOAD_BUDGET,
          SHUTDOWN_GRACE);

  private WorkerKeys() {}
}
