package io.hookline.adapter.log.tcp;

import io.hookline.adapter.log.tcp.TcpSettings.SpoolRoom;
import io.hookline.log.LogEntry;
import io.hookline.log.LossyRing;
import io.hookline.log.ShippingCount;
import io.hookline.port.LogShipper;
import io.hookline.retry.Jitter;
import io.hookline.spi.AdapterContext;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * Puts entries into a ring, and lets a thread of its own send them. Whatever the server does, it is
 * that thread alone that waits; the ring goes round and drops the oldest.
 */
final class TcpLogShipper implements LogShipper {
  private static final double JITTER = 0.2;

  /** How late an entry may be; in between, shipping costs the deliveries nothing. */
  private static final Duration PAUSE = Duration.ofMillis(25);

  /** So long entries gather for a connection of their own, unless they are many. */
  private static final Duration GATHER = Duration.ofSeconds(1);

  /** So much of the ring makes many. */
  private static final int MANY = 4;

  /** How often it is looked whether the server goes on taking what waits at the end. */
  private static final Duration LOOK = Duration.ofMillis(20);

  private final LossyRing<LogEntry> ring;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread =
      Thread.ofPlatform().name("hookline-log-tcp").daemon().unstarted(this::work);
  private final TcpSettings settings;
  private final InstantSource steady;
  private final Batch batch;
  private final Shelter shelter;
  private final Outbox outbox;
  private final Line line;
  private final Sender sender;
  private volatile long abandoned;

  /** For the shipping thread. */
  private Instant gatherUntil = Instant.MIN;

  private TcpLogShipper(TcpSettings settings, AdapterContext context, RandomGenerator random) {
    this.settings = settings;
    steady = context.steady();
    ring = new LossyRing<>(settings.capacity());
    batch = new Batch(settings.dialect().encoder(context.worker()));
    shelter =
        new Shelter(
            settings.spool().map(SpoolRoom::open),
            settings.dialect().encoder(context.worker()),
            context.events());
    TokenBucket bucket = new TokenBucket(settings.drip(), steady.instant());
    outbox = new Outbox(ring, batch, shelter, bucket, context.clock(), steady);
    Outage outage = new Outage(settings.server(), new Jitter(JITTER, random), context.events());
    line = new Line(settings.connector(outbox::absorb), outage, settings.patience(), steady);
    sender = new Sender(outbox, batch, line, outage, settings.mode(), steady);
  }

  /** Starts to ship; the server need not be there yet. */
  static TcpLogShipper open(TcpSettings settings, AdapterContext context, RandomGenerator random) {
    TcpLogShipper shipper = new TcpLogShipper(settings, context, random);
    shipper.thread.start();
    return shipper;
  }

  @Override
  public void ship(LogEntry entry) {
    if (closing.getCount() > 0) {
      ring.put(entry);
    }
  }

  @Override
  public ShippingCount count() {
    return new ShippingCount(
        sender.shipped(), ring.lost() + shelter.lost() + abandoned, shelter.waiting());
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      if (!endsInTime()) {
        thread.interrupt();
        line.abort();
        thread.join(settings.patience().goodbye());
      }
    } catch (InterruptedException hurried) {
      thread.interrupt();
      Thread.currentThread().interrupt();
    }
  }

  /** Waits for what waits to be sent, as long as the server goes on taking it. */
  private boolean endsInTime() throws InterruptedException {
    Instant end = steady.instant().plus(settings.patience().closing());
    boolean ended = false;
    while (!ended && steady.instant().isBefore(end) && !standsStill()) {
      ended = thread.join(LOOK);
    }
    return ended;
  }

  private boolean standsStill() {
    return sender.standsStill(settings.patience().standstill());
  }

  private void work() {
    try {
      while (!closing.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
        sendWhatGathered();
      }
      sender.sendNow();
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } finally {
      abandon();
    }
  }

  private void sendWhatGathered() {
    Instant now = steady.instant();
    boolean gathered =
        settings.mode() == Mode.KEEP_OPEN
            || !now.isBefore(gatherUntil)
            || ring.waiting() > settings.capacity() / MANY;
    if (gathered) {
      sender.send();
      gatherUntil = now.plus(GATHER);
    }
  }

  private void abandon() {
    line.close();
    outbox.failed();
    outbox.absorb();
    shelter.close();
    int[] left = {batch.size()};
    ring.drain(_ -> left[0]++);
    abandoned = left[0];
  }
}
