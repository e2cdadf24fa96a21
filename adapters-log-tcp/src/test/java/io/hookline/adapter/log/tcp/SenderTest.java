package io.hookline.adapter.log.tcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.hookline.log.LogEntry;
import io.hookline.log.LossyRing;
import io.hookline.retry.Jitter;
import io.hookline.testkit.queue.ManualClock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What sends the log")
@Timeout(60)
class SenderTest {
  private static final Duration LIMIT = Duration.ofSeconds(1);

  private final ManualClock steady = new ManualClock(Entries.START);
  private final LossyRing<LogEntry> ring = new LossyRing<>(16);
  private final StandingWire wire = new StandingWire();
  private final Sender sender = sender();

  @DisplayName("knows for how long the server has taken nothing, and forgets it when it goes on")
  @Test
  void standstill() throws InterruptedException {
    ring.put(Entries.delivered(1));
    Thread shipping = Thread.ofVirtual().start(sender::sendNow);
    wire.reached.await();

    steady.pass(LIMIT);
    assertThat(sender.standsStill(LIMIT)).isFalse();
    steady.pass(Duration.ofNanos(1));
    assertThat(sender.standsStill(LIMIT)).isTrue();

    wire.taken.countDown();
    shipping.join();
    assertThat(sender.standsStill(LIMIT)).isFalse();
    assertThat(sender.shipped()).isEqualTo(1);
  }

  @DisplayName("waits for nobody where nothing is to be sent")
  @Test
  void idle() {
    sender.send();
    steady.pass(Duration.ofDays(1));
    assertThat(sender.standsStill(LIMIT)).isFalse();
  }

  private Sender sender() {
    Encoder encoder = new Dialect(LogFormat.ECS, Facility.LOCAL0).encoder(Entries.WORKER);
    Batch batch = new Batch(encoder);
    Shelter shelter = new Shelter(Optional.empty(), encoder, _ -> {});
    TokenBucket bucket = new TokenBucket(Drip.NONE, steady.instant());
    Outbox outbox = new Outbox(ring, batch, shelter, bucket, steady, steady);
    Outage outage = new Outage(new LogServer("logs", 1), new Jitter(0, new Random(1)), _ -> {});
    Line line = new Line(() -> wire, outage, Patience.USUAL, steady);
    return new Sender(outbox, batch, line, outage, Mode.KEEP_OPEN, steady);
  }

  /** Takes nothing until it is let. */
  private static final class StandingWire implements Wire {
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch taken = new CountDownLatch(1);

    @Override
    public boolean isOver() {
      return false;
    }

    @Override
    public void write(ByteBuffer bytes) throws IOException {
      reached.countDown();
      try {
        taken.await();
      } catch (InterruptedException hurried) {
        throw new InterruptedIOException();
      }
      bytes.position(bytes.limit());
    }

    @Override
    public void finish() {}

    @Override
    public void close() {}
  }
}
