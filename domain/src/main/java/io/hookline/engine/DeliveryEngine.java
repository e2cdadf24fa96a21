package io.hookline.engine;

import io.hookline.port.Claim;
import io.hookline.port.Settlement.Release;
import io.hookline.retry.RetryPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Delivers the jobs of a queue: claims, calls, decides, settles. Start it once, stop it once. Safe
 * for use by many threads.
 */
public final class DeliveryEngine implements AutoCloseable {
  /** How long a stop waits for the dead letter store. */
  private static final long STORE_GRACE_MILLIS = 3_000;

  private final EnginePorts ports;
  private final Tuned tuned;
  private final Lanes lanes;
  private final HeldClaims held;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Settler settler;
  private final Burials burials;
  private final Intake intake;
  private final CountDownLatch workersDone;
  private final Thread intakeThread;
  private final Thread settlerThread;
  private final Thread burialThread;
  private final Thread leaseThread;
  private final List<Thread> workers;

  /** Wires the engine; nothing runs before {@link #start}. */
  public DeliveryEngine(EnginePorts ports, RetryPolicy policy, EngineSettings settings) {
    this.ports = ports;
    tuned = new Tuned(policy, settings);
    held = new HeldClaims(settings, ports.steady());
    lanes = new Lanes(settings, held, ports.steady());
    int batchSize = Math.max(1, settings.concurrency() / 4);
    settler = new Settler(ports, lanes, held, batchSize, new Patience(ports.events(), ended));
    burials = new Burials(ports, lanes, settler);
    CallFactory calls = new CallFactory(settings.userAgent(), tuned);
    Undertaker undertaker = new Undertaker(ports, calls, settings.worker(), tuned, burials);
    Stages stages = new Stages(held, lanes, settler, burials, undertaker);
    intake = new Intake(ports, stages);
    workersDone = new CountDownLatch(settings.concurrency());
    DeliveryWorker worker = new DeliveryWorker(ports, calls, tuned, stages);
    LeaseKeeper leases = new LeaseKeeper(ports, held, ended);
    intakeThread = Thread.ofPlatform().name("hookline-intake").unstarted(intake);
    settlerThread = Thread.ofPlatform().name("hookline-settler").unstarted(settler);
    // A store that hangs must not keep the process.
    burialThread = Thread.ofPlatform().daemon().name("hookline-burials").unstarted(burials);
    leaseThread = Thread.ofVirtual().name("hookline-leases").unstarted(leases);
    workers =
        IntStream.range(0, settings.concurrency())
            .mapToObj(
                i -> Thread.ofVirtual().name("hookline-worker-", i).unstarted(() -> work(worker)))
            .toList();
  }

  /** Begins one that is put together by name, with defaults for what is not named. */
  public static EngineBuilder builder() {
    return new EngineBuilder();
  }

  /** Begins to deliver. */
  public void start() {
    workers.forEach(Thread::start);
    leaseThread.start();
    settlerThread.start();
    burialThread.start();
    intakeThread.start();
  }

  /**
   * Goes by {@code tuning} from now on, all of it at once; calls under way end as they began.
   *
   * @throws IllegalArgumentException where a call could outlive its lease; then nothing changes
   */
  public void tune(EngineTuning tuning) {
    tuned.change(tuning);
  }

  /** Waits until the queue is drained and all is settled; whether that came within {@code wait}. */
  public boolean awaitDrained(Duration wait) throws InterruptedException {
    return intake.drained().await(wait.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether all that has to run does, between start and stop: no thread has died of a fault. */
  public boolean isWell() {
    return Stream.of(intakeThread, settlerThread, burialThread, leaseThread)
            .allMatch(Thread::isAlive)
        && workers.stream().allMatch(Thread::isAlive);
  }

  /**
   * Claims nothing more, lets calls in flight end within {@code grace} and puts all else back into
   * the queue, untried. Returns when that is settled, or could not be: then leases will end.
   */
  public synchronized void stop(Duration grace) {
    try {
      intake.stop();
      intakeThread.join();
      release(lanes.close());
      boolean inTime = workersDone.await(grace.toMillis(), TimeUnit.MILLISECONDS);
      burials.close();
      burialThread.join(STORE_GRACE_MILLIS);
      burials.abandon();
      if (!inTime) {
        release(held.all());
      }
      settler.close();
      ended.countDown();
      settlerThread.join();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops without grace. */
  @Override
  public void close() {
    stop(Duration.ZERO);
  }

  private void work(DeliveryWorker worker) {
    try {
      worker.run();
    } finally {
      workersDone.countDown();
    }
  }

  private void release(Collection<Claim> claims) {
    Instant now = ports.steady().instant();
    claims.forEach(claim -> settler.submit(new Release(claim, now), false));
  }
}
