package io.hookline.adapter.queue.redis;

import io.hookline.adapter.queue.redis.server.Arguments;
import io.hookline.adapter.queue.redis.server.Script;
import io.hookline.adapter.queue.redis.server.Scripts;
import io.hookline.event.DeliveryEvent.Rejected;
import io.hookline.event.DeliveryEvent.Trouble;
import io.hookline.event.DeliveryListener;
import io.hookline.job.Origin;
import io.hookline.port.AdapterException;
import java.util.List;

/** Moves entries that are no usable job out of the way, into a stream of their own. */
final class Rejections {
  /** How many are kept. */
  private static final int MOST_KEPT = 1000;

  private static final int LONGEST_REASON = 300;

  private final Scripts scripts;
  private final DeliveryListener events;

  Rejections(Scripts scripts, DeliveryListener events) {
    this.scripts = scripts;
    this.events = events;
  }

  /** What cannot be kept aside now comes back when its lease ends; good jobs do not wait for it. */
  void keepAside(List<Rejection> rejected) {
    if (rejected.isEmpty()) {
      return;
    }
    Arguments arguments = new Arguments(2 * rejected.size() + 1).add(MOST_KEPT);
    for (Rejection rejection : rejected) {
      arguments.add(rejection.lease().toString()).add(reason(rejection));
    }
    try {
      scripts.run(Script.REJECT, arguments);
      rejected.forEach(this::tell);
    } catch (AdapterException failure) {
      events.on(new Trouble(failure.getMessage() + "; entries that are no jobs come again later"));
    }
  }

  private void tell(Rejection rejection) {
    Origin origin = new Origin(scripts.keyspace().name(), rejection.lease().entry().position());
    events.on(new Rejected(origin, reason(rejection)));
  }

  /** On one line, since it may quote what somebody wrote. */
  private static String reason(Rejection rejection) {
    String line = rejection.reason().replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "...";
  }
}
