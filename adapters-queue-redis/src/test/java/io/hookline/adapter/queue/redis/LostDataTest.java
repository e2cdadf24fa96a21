package io.hookline.adapter.queue.redis;

import static io.hookline.adapter.queue.redis.Work.claimAll;
import static io.hookline.adapter.queue.redis.Work.claimOne;
import static io.hookline.adapter.queue.redis.Work.ids;
import static io.hookline.adapter.queue.redis.Work.patiently;
import static io.hookline.adapter.queue.redis.Work.retry;
import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.adapter.queue.redis.real.RealRedis;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.port.Claim;
import io.hookline.port.JobQueue;
import io.hookline.port.Settlement;
import io.hookline.port.Settlement.Complete;
import io.hookline.port.Settlement.Release;
import io.hookline.testkit.queue.QueuedJob;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("When Redis comes back without its data")
class LostDataTest {
  private final RealRedis redis = RealRedis.start();
  private final Queues queues = new Queues(Map.of("queue.redis.uri", redis.uri()));
  private final Producer producer = new Producer(redis, "default");
  private final JobQueue queue = queues.open("worker-1");
  private List<Claim> held = List.of();

  @BeforeEach
  void loseData() {
    producer.add(QueuedJob.first(3));
    held = claimAll(queue);
    redis.kill();
    redis.startAgain();
  }

  @AfterEach
  void stop() {
    queue.close();
    redis.close();
  }

  @DisplayName("jobs that are in hand and not done are put back, as they are and for their time")
  @Test
  void putsBack() {
    Instant soon = Instant.now().plusMillis(1500);
    List<Settlement> ends =
        List.of(
            new Complete(held.get(0)),
            retry(held.get(1), soon),
            new Release(held.get(2), Instant.now()));

    assertThat(patiently(() -> queue.settle(ends))).isEmpty();

    Claim released = claimOne(queue);
    assertThat(released.job().id()).isEqualTo(held.get(2).job().id());
    assertThat(released.job().request()).isEqualTo(held.get(2).job().request());
    assertThat(released.job().since()).isEqualTo(held.get(2).job().since());
    assertThat(released.job().attempts()).isZero();
    assertThat(claimAll(queue)).isEmpty();
    Claim retried = claimOne(queue);
    assertThat(Instant.now()).isAfterOrEqualTo(soon);
    assertThat(ids(List.of(retried))).containsExactly("job-2");
    assertThat(retried.job().history()).hasSize(1);
    assertThat(retried.job().attempts()).isEqualTo(1);
    assertThat(queues.events).filteredOn(Trouble.class::isInstance).hasSize(1);
  }

  @DisplayName("each is put back once, however often that is asked for")
  @Test
  void putsBackOnce() {
    Settlement end = new Release(held.get(0), Instant.now());

    patiently(() -> queue.settle(List.of(end)));
    queue.settle(List.of(end));

    assertThat(claimAll(queue)).hasSize(1);
  }

  @DisplayName("new jobs come, under tokens larger than those before")
  @Test
  void goesOn() {
    producer.add("url", "http://127.0.0.1:9/new", "id", "new");

    Claim fresh = Work.patientlyClaimOne(queue);

    assertThat(ids(List.of(fresh))).containsExactly("new");
    assertThat(fresh.token()).isGreaterThan(held.getLast().token());
    assertThat(queue.renew(held, Work.LEASE)).containsExactlyElementsOf(held);
  }
}
