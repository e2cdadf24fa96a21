package io.hookline.chaos.round;

import static org.awaitility.Awaitility.await;

import io.hookline.port.QueueStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.Callable;

/** Waits for what is to happen in a round, or for the end of the process that was to do it. */
public final class Waiting {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LOOK = Duration.ofMillis(5);

  private final Plan plan;
  private final Random random;
  private final RoundFolder folder;
  private final RoundQueue queue;
  private final Processes processes;

  Waiting(Plan plan, Random random, RoundFolder folder, RoundQueue queue, Processes processes) {
    this.plan = plan;
    this.random = random;
    this.folder = folder;
    this.queue = queue;
    this.processes = processes;
  }

  /** Until {@code process} stands still at its step; false where it ended before. */
  public boolean stop(HooklineProcess process) {
    until(process, () -> Files.exists(processes.stopped()));
    return Files.exists(processes.stopped());
  }

  /** Until the receiver got {@code count} requests more. */
  public void requests(HooklineProcess worker, int count) throws IOException {
    int enough = folder.ledger().requests() + count;
    until(worker, () -> folder.ledger().requests() >= enough);
  }

  /**
   * Until the receiver got some requests more, as chance has it.
   *
   * @param parts at most as many as there are jobs in one of so many equal parts
   */
  public void someRequests(HooklineProcess worker, int parts) throws IOException {
    requests(worker, 1 + random.nextInt(plan.jobs().size() / parts));
  }

  /** Until the queue has no more than {@code left} jobs. */
  public void left(HooklineProcess worker, int left) {
    until(worker, () -> settled() >= plan.jobs().size() - left);
  }

  /** Until {@code process} has written {@code text}. */
  public void output(HooklineProcess process, String text) {
    until(process, () -> process.output().contains(text));
  }

  /** Until {@code worker} has nothing left to do. */
  void end(HooklineProcess worker) {
    until(worker, () -> false);
  }

  private long settled() throws IOException {
    QueueStatus status = folder.status(queue);
    return status.complete() + status.failed();
  }

  /** Nothing more will happen, either, when a worker that does not end has nothing left to do. */
  private void until(HooklineProcess process, Callable<Boolean> condition) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(LOOK)
        .until(() -> !process.isAlive() || condition.call() || isIdle(process));
  }

  private boolean isIdle(HooklineProcess process) {
    return process.isWorker() && queue.keepsIdleWorkers();
  }
}
