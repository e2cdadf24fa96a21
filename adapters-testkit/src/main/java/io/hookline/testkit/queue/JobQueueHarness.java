package io.hookline.testkit.queue;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.job.HttpMethod;
import io.hookline.job.Job;
import io.hookline.job.PastAttempt;
import io.hookline.job.Payload;
import io.hookline.job.Timing;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.port.Settlement.Release;
import io.hookline.port.Settlement.Retry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;

/**
 * What the author of an adapter fills in for {@link JobQueueContract}: how the store is filled,
 * opened and broken, and how time passes for it.
 */
public abstract class JobQueueHarness {
  static final Duration NOW = Duration.ZERO;
  static final Duration LONG = Duration.ofSeconds(20);

  private final List<JobQueue> opened = new ArrayList<>();

  /** Puts jobs into the store, due at once. Called once in a test, before {@link #open}. */
  protected abstract void add(List<QueuedJob> jobs);

  /** Opens the queue; after a close again, on the same store. */
  protected abstract JobQueue open();

  /**
   * Lets the process that has {@code queue} die: what it would do to end in good order is not done.
   * The next {@link #open} is that of another process. Never called where {@link #isDurable} is
   * false.
   */
  protected abstract void kill(JobQueue queue);

  /** Lets time pass for the queue. */
  protected abstract void pass(Duration time);

  /** What time it is for the queue. */
  protected abstract Instant now();

  /** Makes every write of the store fail, or mends it. */
  protected abstract void breakStore(boolean broken);

  /** Whether the queue keeps jobs beyond its close; clauses that say so are skipped if not. */
  protected boolean isDurable() {
    return true;
  }

  /** Whether the queue can tell that nothing more will come, as one that reads a file can. */
  protected boolean drains() {
    return true;
  }

  /** A lease that a test can wait for the end of; 30 seconds, for clocks that are set by hand. */
  protected Duration lease() {
    return Duration.ofSeconds(30);
  }

  /** Closes all queues of the test. */
  @AfterEach
  protected void closeAll() {
    breakStore(false);
    opened.forEach(JobQueue::close);
  }

  final JobQueue openWith(int jobs) {
    add(QueuedJob.first(jobs));
    return reopen();
  }

  final JobQueue reopen() {
    return closedInTheEnd(open());
  }

  final JobQueue closedInTheEnd(JobQueue queue) {
    opened.add(queue);
    return queue;
  }

  final JobQueue afterReopening(JobQueue queue) {
    Assumptions.assumeTrue(isDurable(), "the queue keeps nothing beyond its close");
    queue.close();
    return reopen();
  }

  final JobQueue afterKilling(JobQueue queue) {
    Assumptions.assumeTrue(isDurable(), "the queue keeps nothing beyond its process");
    kill(queue);
    pass(lease());
    return reopen();
  }

  final Claim claimOne(JobQueue queue) {
    List<Claim> claims = queue.claim(1, lease(), LONG);
    assertThat(claims).hasSize(1);
    return claims.getFirst();
  }

  /** Claims so many, however few come at a time, and no more. */
  final List<Claim> claimSoon(JobQueue queue, int count) {
    List<Claim> all = new ArrayList<>();
    while (all.size() < count) {
      List<Claim> claims = queue.claim(count - all.size(), lease(), LONG);
      assertThat(claims).isNotEmpty();
      all.addAll(claims);
    }
    assertThat(queue.claim(1, lease(), NOW)).isEmpty();
    return all;
  }

  final List<Claim> claimAll(JobQueue queue) {
    List<Claim> all = new ArrayList<>();
    List<Claim> claims = queue.claim(16, lease(), NOW);
    while (!claims.isEmpty()) {
      all.addAll(claims);
      claims = queue.claim(16, lease(), NOW);
    }
    return all;
  }

  final List<Claim> completeAll(JobQueue queue) {
    List<Claim> lost = new ArrayList<>();
    List<Claim> claims = queue.claim(16, lease(), NOW);
    while (!claims.isEmpty()) {
      lost.addAll(queue.settle(claims.stream().map(Complete::new).toList()));
      claims = queue.claim(16, lease(), NOW);
    }
    return lost;
  }

  final QueueWithLostClaim lostClaim() {
    JobQueue queue = openWith(1);
    Claim old = claimOne(queue);
    pass(lease());
    return new QueueWithLostClaim(queue, old, claimOne(queue));
  }

  /** The ways in which a claim can end. */
  enum End {
    COMPLETE,
    RETRY,
    GIVE_UP,
    RELEASE
  }

  final Settlement end(Claim claim, End end) {
    Instant later = now().plus(lease());
    return switch (end) {
      case COMPLETE -> new Complete(claim);
      case RETRY -> retry(claim, later);
      case GIVE_UP -> new GiveUp(claim, "503 Service Unavailable", "5 of 5 attempts failed");
      case RELEASE -> new Release(claim, later);
    };
  }

  /** The end of a failed attempt, with all that is kept of it. */
  final Retry retry(Claim claim, Instant at) {
    return new Retry(claim, at, attempt(claim.job().attempts() + 1));
  }

  static void assertContent(Job job) {
    QueuedJob wanted =
        QueuedJob.first(3).stream()
            .filter(q -> q.id().equals(job.id().value()))
            .findFirst()
            .orElseThrow();
    assertThat(job.request().method()).isEqualTo(HttpMethod.POST);
    assertThat(job.request().url()).isEqualTo(wanted.url());
    assertThat(job.request().headers().first("content-type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    assertThat(job.request().payload().text()).isEqualTo(wanted.body());
    assertThat(job.attempts()).isZero();
  }

  /** A job after so many of {@link #attempt}. */
  static Job withAttempts(Job job, int attempts) {
    Job after = job;
    while (after.attempts() < attempts) {
      after = after.after(attempt(after.attempts() + 1));
    }
    return after;
  }

  /**
   * An attempt with all that a store has to keep of one, bytes that are no text among it; every
   * third one had no response.
   */
  static PastAttempt attempt(int number) {
    boolean answered = number % 3 != 0;
    return new PastAttempt(
        number,
        Instant.parse("2026-03-01T12:00:00.250Z").plusMillis(number),
        Duration.ofNanos(31_234_567),
        Timing.ofNanos(1_000, 2_000_000, 3_000_000, 25_000_000, 233_567),
        answered ? "503 Service Unavailable" : "host \"é🎉\" is unknown\n",
        answered ? OptionalInt.of(503) : OptionalInt.empty(),
        answered ? excerpt(number) : Payload.EMPTY);
  }

  /** As long as any that is kept, with every byte there is. */
  private static Payload excerpt(int seed) {
    byte[] bytes = new byte[PastAttempt.EXCERPT];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i + seed);
    }
    return Payload.of(bytes);
  }

  static List<String> ids(int count) {
    return QueuedJob.first(count).stream().map(QueuedJob::id).toList();
  }

  static List<Claim> inParallel(int threads, Callable<List<Claim>> task) throws Exception {
    try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
      List<Future<List<Claim>>> results =
          IntStream.range(0, threads).mapToObj(_ -> executor.submit(task)).toList();
      Stream.Builder<Claim> all = Stream.builder();
      for (Future<List<Claim>> result : results) {
        result.get(LONG.toSeconds(), TimeUnit.SECONDS).forEach(all);
      }
      return all.build().toList();
    }
  }

  record QueueWithLostClaim(JobQueue queue, Claim old, Claim held) {}
}
