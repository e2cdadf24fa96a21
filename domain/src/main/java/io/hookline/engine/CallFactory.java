package io.hookline.engine;

import io.hookline.job.Header;
import io.hookline.job.Headers;
import io.hookline.job.Job;
import io.hookline.port.HttpCall;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Makes the HTTP call of an attempt: the job's own request, and the headers every call carries. */
final class CallFactory {
  private static final String USER_AGENT = "User-Agent";

  private final Tuned tuned;
  private final Header userAgent;
  private volatile Second now = new Second(Instant.EPOCH.getEpochSecond());

  CallFactory(String userAgent, Tuned tuned) {
    this.tuned = tuned;
    this.userAgent = new Header(USER_AGENT, userAgent);
  }

  /** The call for an attempt that starts at {@code at}. */
  HttpCall call(Running running, Instant at) {
    Job job = running.claim().job();
    return new HttpCall(
        job.request().method(),
        job.request().url(),
        running.destination(),
        headers(job, at),
        job.request().payload(),
        tuned.now().limits());
  }

  /**
   * What the job is sent with at {@code at}. {@code webhook-id} and {@code webhook-timestamp} are
   * those of Standard Webhooks 1.0.0.
   */
  Headers headers(Job job, Instant at) {
    Headers own = job.request().headers();
    List<Header> fields = new ArrayList<>(own.fields().size() + 3);
    fields.addAll(own.fields());
    fields.add(new Header("webhook-id", job.id().value()));
    fields.add(timestamp(at.getEpochSecond()));
    if (own.first(USER_AGENT).isEmpty()) {
      fields.add(userAgent);
    }
    return new Headers(fields);
  }

  private Header timestamp(long second) {
    Second current = now;
    if (current.epoch != second) {
      current = new Second(second);
      now = current;
    }
    return current.header;
  }

  /** Many attempts start within one second and share its header. */
  private record Second(long epoch, Header header) {
    Second(long epoch) {
      this(epoch, new Header("webhook-timestamp", String.valueOf(epoch)));
    }
  }
}
