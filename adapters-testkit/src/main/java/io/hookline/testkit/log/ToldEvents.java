package io.hookline.testkit.log;

import io.hookline.event.DeliveryEvent;
import io.hookline.event.DeliveryListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a shipper told. */
public final class ToldEvents implements DeliveryListener {
  private final List<DeliveryEvent> all = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<DeliveryEvent> unseen = new LinkedBlockingQueue<>();

  @Override
  public void on(DeliveryEvent event) {
    all.add(event);
    unseen.add(event);
  }

  /** Everything so far. */
  public List<DeliveryEvent> all() {
    return List.copyOf(all);
  }

  /** The next one, waited for. */
  public DeliveryEvent next(Duration limit) throws InterruptedException {
    @Nullable DeliveryEvent event = unseen.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
    if (event == null) {
      throw new AssertionError("nothing was told within " + limit);
    }
    return event;
  }
}
