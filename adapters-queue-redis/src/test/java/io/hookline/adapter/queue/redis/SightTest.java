package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.LEASE;
import static io.hookline.adapter.queue.redis.Work.NOW;
import static io.hookline.adapter.queue.redis.Work.SHORT;
import static io.hookline.adapter.queue.redis.Work.claimAll;
import static io.hookline.adapter.queue.redis.Work.claimOne;
import static io.hookline.adapter.queue.redis.Work.retry;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.event.DeliveryEvent.Notice;
import io.hookline.job.JobId;
import io.hookline.job.JobState;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.JobSighting;
import io.hookline.port.QueueInspector;
import io.hookline.port.QueueOverview;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.GiveUp;
import io.hookline.testkit.queue.QueuedJob;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is to be seen of a queue, beyond the contract")
class SightTest {
  private final RealRedis redis = RealRedis.start();
  private final Queues queues =
      new Queues(Map.of("queue.redis.uri", redis.uri(), "queue.redis.history", "100"));
  private final Producer producer = new Producer(redis, "default");
  private final JobQueue queue = queues.open("worker-1");
  private final QueueInspector inspector = queues.inspector();

  @AfterEach
  void stop() {
    inspector.close();
    queue.close();
    redis.close();
  }

  @DisplayName("a worker tells once that its queue is paused, and once that it goes on")
  @Test
  void tells() {
    producer.add(QueuedJob.first(1));
    inspector.pause();
    queue.claim(1, LEASE, NOW);
    queue.claim(1, LEASE, SHORT);
    queue.claim(1, LEASE, NOW);
    assertThat(queues.events)
        .containsExactly(
            new Notice("queue redis:default is paused: nothing is claimed until hookline resume"));

    inspector.resume();
    claimOne(queue);
    queue.claim(1, LEASE, NOW);
    assertThat(queues.events)
        .hasSize(2)
        .endsWith(new Notice("queue redis:default goes on: jobs are claimed again"));
  }

  @DisplayName("a full Redis can be paused, and goes on")
  @Test
  void full() {
    producer.add(QueuedJob.first(1));
    redis.call("CONFIG", "SET", "maxmemory", "1");

    inspector.pause();
    assertThat(queue.claim(1, LEASE, NOW)).isEmpty();
    inspector.resume();

    Claim claim = claimOne(queue);
    assertThat(queue.renew(List.of(claim), LEASE)).isEmpty();
    assertThat(queue.settle(List.of(new Complete(claim)))).isEmpty();
  }

  @DisplayName("a worker that was killed long ago is not listed, and forgotten with the next")
  @Test
  void forgets() {
    String place = "1 localhost";
    long old = redis.time().toEpochMilli() - 3_700_000;
    redis.call("HSET", producer.key("workers"), "gone", old + " " + old + " " + place);

    assertThat(inspector.overview().workers())
        .extracting(worker -> worker.worker().name())
        .containsExactly("worker-1");

    queues.open("worker-2").close();
    assertThat(redis.call("HKEYS", producer.key("workers"))).isEqualTo(List.of("worker-1"));
  }

  @DisplayName("who holds a job, in Redis itself and in what is found; also after another took it")
  @Test
  void holder() {
    producer.add(QueuedJob.first(1));
    Claim claim = claimOne(queue);
    assertThat(holders()).containsExactly("worker-1");
    assertThat(find("job-1").worker()).contains("worker-1");

    queue.renew(List.of(claim), SHORT);
    try (JobQueue other = queues.open("worker-2")) {
      claimOne(other);

      assertThat(holders()).containsExactly("worker-2");
      assertThat(find("job-1").worker()).contains("worker-2");
    }
    assertThat(find("job-1").worker()).isEmpty();
    assertThat(find("job-1").state()).isEqualTo(JobState.PENDING);
  }

  @DisplayName("retries, however many wait")
  @Test
  void manyRetries() {
    producer.add(QueuedJob.first(1000));
    Instant later = Instant.now().plusSeconds(3600);
    queue.settle(claimAll(queue).stream().map(claim -> retry(claim, later)).toList());

    QueueOverview overview = inspector.overview();

    assertThat(overview.retries()).isEqualTo(Map.of(1, 1000L));
    assertThat(overview.counts().pending()).isEqualTo(1000);
  }

  @DisplayName("a job without an id of its own, under the one that it got")
  @Test
  void withoutId() {
    producer.add("url", "http://127.0.0.1:9/");
    producer.add("url", "http://127.0.0.1:9/2");
    List<Claim> claims = claimAll(queue);

    JobSighting found = find(claims.getLast().job().id().value());

    assertThat(found.request()).contains(claims.getLast().job().request());
  }

  @DisplayName("a job that is not due yet, as its producer wanted it")
  @Test
  void due() {
    long due = redis.time().toEpochMilli() + 60_000;
    producer.add("url", "http://127.0.0.1:9/", "id", "later", "due", String.valueOf(due));

    assertThat(inspector.overview().nextDue()).contains(Instant.ofEpochMilli(due));
    assertThat(inspector.overview().oldestDue()).isEmpty();
    assertThat(queue.claim(1, LEASE, NOW)).isEmpty();
    assertThat(find("later").due()).contains(Instant.ofEpochMilli(due));
    assertThat(inspector.overview().nextDue()).contains(Instant.ofEpochMilli(due));
  }

  @DisplayName("the last jobs that ended, with their end, and not many more than are wanted")
  @Test
  void history() {
    producer.add(QueuedJob.first(1000));
    List<Claim> claims = claimAll(queue);
    queue.settle(claims.subList(0, 999).stream().map(Complete::new).toList());
    queue.settle(List.of(new GiveUp(claims.get(999), "410 Gone", "gone for good")));

    assertThat((Long) redis.call("XLEN", producer.key("history"))).isBetween(100L, 220L);
    JobSighting last = find("job-1000");
    assertThat(last.state()).isEqualTo(JobState.FAILED);
    assertThat(last.worker()).contains("worker-1");
    assertThat(last.attempts()).isEqualTo(1);
    assertThat(inspector.find(new JobId("job-1"))).isEmpty();
  }

  private JobSighting find(String id) {
    List<JobSighting> found = inspector.find(new JobId(id));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private List<Object> holders() {
    List<Object> holders = new ArrayList<>();
    for (Object pending :
        (List<?>) redis.call("XPENDING", producer.key("jobs"), "workers", "-", "+", "10")) {
      holders.add(((List<?>) pending).get(1));
    }
    return holders;
  }
}
